"""A stack machine with an assembler, calls, and a small peephole pass."""

import sys

PUSH, ADD, SUB, MUL, LESS, EQ, JUMP, JUMPF, LOAD, STORE, CALL, RET, PRINT, HALT, DUP, POP, MOD = range(17)
NAMES = {
    "push": PUSH, "add": ADD, "sub": SUB, "mul": MUL, "less": LESS, "eq": EQ,
    "jump": JUMP, "jumpf": JUMPF, "load": LOAD, "store": STORE, "call": CALL,
    "ret": RET, "print": PRINT, "halt": HALT, "dup": DUP, "pop": POP, "mod": MOD,
}
HAS_ARG = {PUSH, JUMP, JUMPF, LOAD, STORE, CALL}


class AssemblyError(Exception):
    pass


class MachineError(Exception):
    def __init__(self, pc, reason):
        self.pc = pc
        self.reason = reason

    def __str__(self):
        return f"at {self.pc}: {self.reason}"


def assemble(source):
    labels = {}
    pending = []
    code = []
    for number, line in enumerate(source.splitlines(), 1):
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            name = line[:-1]
            if name in labels:
                raise AssemblyError(f"line {number}: label {name} defined twice")
            labels[name] = len(code)
            continue
        op, *args = line.split()
        if op not in NAMES:
            raise AssemblyError(f"line {number}: unknown operation {op}")
        opcode = NAMES[op]
        code.append(opcode)
        if opcode in HAS_ARG:
            if len(args) != 1:
                raise AssemblyError(f"line {number}: {op} needs one argument")
            arg = args[0]
            if arg.lstrip("-").isdigit():
                code.append(int(arg))
            else:
                pending.append((len(code), arg, number))
                code.append(0)
    for where, name, number in pending:
        try:
            code[where] = labels[name]
        except KeyError:
            raise AssemblyError(f"line {number}: no label {name}") from None
    return code


class Frame:
    __slots__ = ("return_to", "slots")

    def __init__(self, return_to):
        self.return_to = return_to
        self.slots = [0] * 8


class Machine:
    def __init__(self, code, out, limit=100_000):
        self.code = code
        self.stack = []
        self.frames = [Frame(-1)]
        self.out = out
        self.limit = limit
        self.steps = 0

    def pop(self):
        return self.stack.pop()

    def run(self):
        code = self.code
        stack = self.stack
        pc = 0
        while True:
            self.steps += 1
            if self.steps > self.limit:
                raise MachineError(pc, "too many steps")
            op = code[pc]
            pc += 1
            arg = 0
            if op in HAS_ARG:
                arg = code[pc]
                pc += 1
            try:
                if op == PUSH:
                    stack.append(arg)
                elif op == ADD:
                    b = stack.pop()
                    stack[-1] += b
                elif op == SUB:
                    b = stack.pop()
                    stack[-1] -= b
                elif op == MUL:
                    b = stack.pop()
                    stack[-1] *= b
                elif op == MOD:
                    b = stack.pop()
                    stack[-1] %= b
                elif op == LESS:
                    b, a = stack.pop(), stack.pop()
                    stack.append(1 if a < b else 0)
                elif op == EQ:
                    stack.append(int(self.pop() == self.pop()))
                elif op == JUMP:
                    pc = arg
                elif op == JUMPF:
                    if not stack.pop():
                        pc = arg
                elif op == LOAD:
                    stack.append(self.frames[-1].slots[arg])
                elif op == STORE:
                    self.frames[-1].slots[arg] = stack.pop()
                elif op == CALL:
                    self.frames.append(Frame(pc))
                    pc = arg
                elif op == RET:
                    pc = self.frames.pop().return_to
                    if pc < 0:
                        return
                elif op == PRINT:
                    self.out(stack.pop())
                elif op == DUP:
                    stack.append(stack[-1])
                elif op == POP:
                    stack.pop()
                elif op == HALT:
                    return
            except IndexError:
                raise MachineError(pc, "stack underflow")
            except ZeroDivisionError as e:
                raise MachineError(pc, "modulo by zero") from e


FACTORIAL = """
    push 10
    call fact
    print
    halt
fact:               ; argument and result on the stack
    store 0
    load 0
    push 2
    less
    jumpf recurse
    push 1
    ret
recurse:
    load 0
    load 0
    push 1
    sub
    call fact
    mul
    ret
"""

PRIMES = """
    push 2
    store 0
next:
    load 0
    push 40
    less
    jumpf done
    push 2
    store 1
trial:
    load 1
    load 1
    mul
    load 0
    push 1
    add
    less
    jumpf prime
    load 0
    load 1
    mod
    push 0
    eq
    jumpf no
    jump skip
no:
    load 1
    push 1
    add
    store 1
    jump trial
prime:
    load 0
    print
skip:
    load 0
    push 1
    add
    store 0
    jump next
done:
    halt
"""


def run(title, source, limit=100_000):
    printed = []
    try:
        machine = Machine(assemble(source), printed.append, limit)
        machine.run()
        print(title, printed, machine.steps, "steps")
    except AssemblyError as e:
        print(title, "assembly error:", e)
    except MachineError as e:
        print(title, printed, "machine error", e, "cause:", repr(e.__cause__))


def main():
    run("factorial", FACTORIAL)
    run("primes", PRIMES)
    run("endless", "again:\njump again", 500)
    run("underflow", "push 1\nadd\nhalt")
    run("modulo", "push 1\npush 0\nmod\nhalt")
    run("bad op", "push 1\nfrob")
    run("bad label", "jump nowhere")
    run("twice", "a:\na:\nhalt")
    run("no arg", "push")
    return 0


if __name__ == "__main__":
    sys.exit(main())

# expect: factorial [3628800] 119 steps
# expect: primes [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] 1695 steps
# expect: endless [] machine error at 0: too many steps cause: None
# expect: underflow [] machine error at 3: stack underflow cause: None
# expect: modulo [] machine error at 5: modulo by zero cause: ZeroDivisionError('integer modulo by zero')
# expect: bad op assembly error: line 2: unknown operation frob
# expect: bad label assembly error: line 1: no label nowhere
# expect: twice assembly error: line 2: label a defined twice
# expect: no arg assembly error: line 1: push needs one argument
