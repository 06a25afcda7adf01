"""Random programs of tasks: switches, sends, receives, exceptions and kills in
coroutines, greenlets or tasklets. `scheduler.py SEED > prog.py` writes one.

Promises: every program ends (bodies are finite code, what makes more of it is
counted), whoever is killed or left waiting; a deadlock is an error that is caught.
Nothing printed depends on addresses or time. The same seed gives the same program.
"""
import random
import sys

MAX_DEPTH = 3   # of nested statements
N_TASKS = (2, 5)
N_STATEMENTS = (4, 10)


class Writer:
    """The lines of a program, with the indentation of the place written to."""

    def __init__(self, rng):
        self.rng = rng
        self.lines = []
        self.depth = 0
        self.n_marks = 0

    def put(self, text):
        for line in text.split("\n"):
            self.lines.append("    " * self.depth + line if line else "")

    def block(self, head, body):
        self.put(head)
        self.depth += 1
        body()
        self.depth -= 1

    def mark(self):
        """A number that is new in the program, for what is printed."""
        self.n_marks += 1
        return self.n_marks


class Program(Writer):
    """What the three kinds of program share: statements of Python."""

    prologue = ""
    exits = ""  # the exception of a kill

    def __init__(self, rng):
        super().__init__(rng)
        self.n_tasks = rng.randint(*N_TASKS)
        self.n_helpers = rng.randint(0, 2)
        self.helper = 0  # helpers call those of lower number, so they end
        # (weight, method); `own` are the switching operations of the kind
        self.plain = [(3, self.trace), (2, self.change), (2, self.loop), (3, self.protect), (1, self.fail),
                      (1, self.call), (1, self.sort), (1, self.generate), (1, self.branch)]
        self.own = []

    # --- the program ---

    def write(self):
        self.put(self.prologue)
        for i in range(self.n_helpers):
            self.helper = i
            self.put("")
            self.block(f"def helper{i}(x):", lambda: (self.body(2, 1), self.put("return x")))
        self.helper = self.n_helpers
        for i in range(self.n_tasks):
            self.put("")
            self.block(f"def body{i}(x=0):", lambda: (self.put(f'print("start {i}", x)'), self.body(None, 0),
                                                      self.put(f'print("end {i}", x)'), self.put("return x + 1000")))
        self.put("")
        self.start()
        self.block("for attempt in range(12):", self.drive)
        self.finish()
        return "\n".join(self.lines) + "\n"

    def body(self, n, depth):
        for _ in range(n or self.rng.randint(*N_STATEMENTS)):
            self.statement(depth)

    def statement(self, depth):
        table = self.own + (self.plain if depth < MAX_DEPTH else self.plain[:2])
        weights = [w for w, _ in table]
        self.rng.choices([f for _, f in table], weights)[0](depth)

    # --- statements of Python ---

    def value(self):
        return self.rng.choice(["x", "x + 1", "x * 2 % 1009", str(self.rng.randint(0, 9))])

    def error(self):
        return self.rng.choice(["ValueError", "KeyError"])

    def trace(self, depth):
        self.put(f'print("at {self.mark()}", x)')

    def change(self, depth):
        self.put(f"x = {self.value()}")

    def loop(self, depth):
        self.block(f"for i in range({self.rng.randint(1, 3)}):", lambda: self.body(2, depth + 1))

    def branch(self, depth):
        self.block(f"if x % {self.rng.randint(2, 3)} == 0:", lambda: self.body(1, depth + 1))
        if self.rng.random() < 0.5:
            self.block("else:", lambda: self.body(1, depth + 1))

    def protect(self, depth):
        self.block("try:", lambda: self.body(2, depth + 1))
        n, shapes = self.mark(), self.rng.random()
        if shapes < 0.6:
            kinds = self.rng.choice(["ValueError", "KeyError", "(ValueError, KeyError)", self.exits])
            self.block(f"except {kinds} as e:", lambda: (self.put(f'print("caught {n}", type(e).__name__)'),
                                                         self.body(1, depth + 1)))
        if shapes > 0.4:
            self.block("finally:", lambda: (self.put(f'print("finally {n}")'), self.body(1, MAX_DEPTH)))

    def fail(self, depth):
        condition = f"if x % {self.rng.randint(2, 5)} == 1:"
        self.block(condition, lambda: self.put(f'raise {self.error()}("raised {self.mark()}")'))

    def call(self, depth):
        if self.helper == 0:
            return self.trace(depth)
        self.put(f"x = helper{self.rng.randrange(self.helper)}({self.value()})")

    def sort(self, depth):
        n = self.mark()
        self.block(f"def key{n}(y):", lambda: (self.operation(), self.put("return -y")))
        self.put(f"print(sorted([x % 3, 1, x % 5], key=key{n}))")

    def items(self):
        self.block("for y in range(2):", lambda: (self.operation(), self.put("yield y")))

    def generate(self, depth):
        n = self.mark()
        self.block(f"def items{n}(x):", self.items)
        self.block(f"for z in items{n}(x):", lambda: self.put(f'print("item {n}", z)'))

    def operation(self):
        """One switching operation, wherever that may be."""
        weights = [w for w, _ in self.own]
        self.rng.choices([f for _, f in self.own], weights)[0](MAX_DEPTH)

    def task(self):
        return self.rng.randrange(self.n_tasks)


COROUTINES = '''\
from stackless import coroutine, CoroutineExit

fuel = [60]
main = coroutine.getmain()


def go(j, x):
    co = tasks[j]
    if co.alive and fuel[0] > 0:
        fuel[0] -= 1
        r = co.switch()
        print("back", r)


def again(j, x):
    if not tasks[j].alive and fuel[0] > 0:
        fuel[0] -= 1
        tasks[j].bind(bodies[j], x)


def stop(j, exc):
    if tasks[j].alive and fuel[0] > 0:
        fuel[0] -= 1
        if exc is None:
            tasks[j].kill()
        else:
            tasks[j].throw(exc)'''


class Coroutines(Program):
    prologue = COROUTINES
    exits = "CoroutineExit"

    def __init__(self, rng):
        super().__init__(rng)
        self.own = [(5, self.switch), (4, self.leave), (1, self.bind), (1, self.kill), (1, self.throw),
                    (1, self.throw_main)]

    def switch(self, depth):
        self.put(f"go({self.task()}, x)")

    def leave(self, depth):
        self.put("main.switch()")

    def bind(self, depth):
        self.put(f"again({self.task()}, {self.value()})")

    def kill(self, depth):
        self.put(f"stop({self.task()}, None)")

    def throw(self, depth):
        self.put(f'stop({self.task()}, {self.error()}("thrown {self.mark()}"))')

    def throw_main(self, depth):
        self.block("if fuel[0] > 0:", lambda: (self.put("fuel[0] -= 1"),
                                               self.put(f'main.throw(KeyError("for main {self.mark()}"))')))

    def start(self):
        bodies = ", ".join(f"body{i}" for i in range(self.n_tasks))
        self.put(f"bodies = [{bodies}]")
        self.put(f"tasks = [coroutine() for i in range({self.n_tasks})]")
        self.put(f"for i in range({self.n_tasks}):\n    tasks[i].bind(bodies[i], i)")

    def drive(self):
        self.put(f'''try:
    for j in range({self.n_tasks}):
        go((j + attempt) % {self.n_tasks}, attempt)
except (ValueError, KeyError) as e:
    print("main", type(e).__name__, e)
except CoroutineExit:
    print("main killed")''')

    def finish(self):
        self.put('print([co.alive for co in tasks], fuel)')


GREENLETS = '''\
import greenlet

fuel = [80]
main = greenlet.getcurrent()


def name(g):
    if g is main:
        return "main"
    for j in range(len(tasks)):
        if tasks[j] is g:
            return str(j)
    return "?"


def go(j, x):
    if fuel[0] > 0:
        fuel[0] -= 1
        r = tasks[j].switch(x)
        print("back in", name(greenlet.getcurrent()), "with", type(r).__name__ if isinstance(r, BaseException) else r)


def leave(x):
    r = main.switch(x)
    print("back in", name(greenlet.getcurrent()), "with", type(r).__name__ if isinstance(r, BaseException) else r)


def again(j):
    if tasks[j].dead and fuel[0] > 0:
        fuel[0] -= 1
        tasks[j] = greenlet.greenlet(bodies[j])


def adopt(j, k):
    try:
        tasks[j].parent = tasks[k]
    except ValueError as e:
        print(e)


def stop(j, exc):
    if fuel[0] > 0 and tasks[j]:
        fuel[0] -= 1
        if exc is None:
            tasks[j].throw()
        else:
            tasks[j].throw(exc)'''


class Greenlets(Program):
    prologue = GREENLETS
    exits = "greenlet.GreenletExit"

    def __init__(self, rng):
        super().__init__(rng)
        self.own = [(5, self.switch), (4, self.leave), (1, self.new), (1, self.kill), (1, self.throw), (1, self.adopt)]

    def switch(self, depth):
        self.put(f"go({self.task()}, {self.value()})")

    def leave(self, depth):
        self.put(f"leave({self.value()})")

    def new(self, depth):
        self.put(f"again({self.task()})")

    def kill(self, depth):
        self.put(f"stop({self.task()}, None)")

    def throw(self, depth):
        self.put(f'stop({self.task()}, {self.error()}("thrown {self.mark()}"))')

    def adopt(self, depth):
        self.put(f"adopt({self.task()}, {self.task()})")

    def start(self):
        bodies = ", ".join(f"body{i}" for i in range(self.n_tasks))
        self.put(f"bodies = [{bodies}]")
        self.put("tasks = [greenlet.greenlet(b) for b in bodies]")

    def drive(self):
        self.put(f'''try:
    for j in range({self.n_tasks}):
        go((j + attempt) % {self.n_tasks}, attempt)
except (ValueError, KeyError) as e:
    print("main", type(e).__name__, e)
except greenlet.GreenletExit:
    print("main ends")''')

    def finish(self):
        self.put('''print([g.dead for g in tasks], [bool(g) for g in tasks], fuel)
for g in tasks:
    for k in range(200):
        if g:
            try:
                g.throw()
            except (ValueError, KeyError) as e:
                print("at the end", type(e).__name__)
            except greenlet.GreenletExit:
                print("main again")''')


TASKLETS = '''\
import stackless
from stackless import coroutine, TaskletExit, usercostate

fuel = [60]


def attempt_to(operation):
    try:
        operation()
    except RuntimeError as e:
        print(e)


def again(j, x):
    if not tasks[j].alive and fuel[0] > 0:
        fuel[0] -= 1
        tasks[j] = stackless.tasklet(bodies[j])(x)


def stop(j, exc, later):
    if tasks[j].alive and fuel[0] > 0:
        fuel[0] -= 1
        if exc is None:
            tasks[j].kill(later)
        else:
            tasks[j].throw(exc, None, None, later)


def receive(k):
    try:
        return channels[k].receive()
    except RuntimeError as e:
        print(e)
        return -1


def send(k, x):
    try:
        channels[k].send(x)
    except RuntimeError as e:
        print(e)


def inner(n):
    view = usercostate()

    def run():
        for i in range(n):
            stackless.schedule()
            view.getmain().switch()

    co = view.newcoroutine()
    co.bind(run)
    while co.alive:
        co.switch()
        print("inner", co.alive)'''


class Tasklets(Program):
    prologue = TASKLETS
    exits = "TaskletExit"

    def __init__(self, rng):
        super().__init__(rng)
        self.n_channels = rng.randint(1, 3)
        self.own = [(4, self.schedule), (4, self.send), (4, self.receive), (1, self.send_error), (1, self.pause),
                    (1, self.run), (1, self.insert), (1, self.remove), (1, self.new), (1, self.kill), (1, self.throw),
                    (1, self.nest)]

    def channel(self):
        return self.rng.randrange(self.n_channels)

    def schedule(self, depth):
        self.put("stackless.schedule()")

    def pause(self, depth):
        self.put("stackless.schedule_remove()")

    def send(self, depth):
        self.put(f"send({self.channel()}, {self.value()})")

    def receive(self, depth):
        self.put(f'print("got", receive({self.channel()}))')

    def send_error(self, depth):
        k, error = self.channel(), self.error()
        self.block(f"if channels[{k}].balance < 0:",
                   lambda: self.put(f'channels[{k}].send_exception({error}, "sent {self.mark()}")'))

    def run(self, depth):
        self.put(f"attempt_to(tasks[{self.task()}].run)")

    def insert(self, depth):
        self.put(f"attempt_to(tasks[{self.task()}].insert)")

    def remove(self, depth):
        self.put(f"attempt_to(tasks[{self.task()}].remove)")

    def new(self, depth):
        self.put(f"again({self.task()}, {self.value()})")

    def kill(self, depth):
        self.put(f"stop({self.task()}, None, {self.rng.random() < 0.3})")

    def throw(self, depth):
        exc = f'{self.error()}("thrown {self.mark()}")'
        self.put(f"stop({self.task()}, {exc}, {self.rng.random() < 0.3})")

    def nest(self, depth):
        self.put(f"inner({self.rng.randint(1, 2)})")

    def start(self):
        bodies = ", ".join(f"body{i}" for i in range(self.n_tasks))
        self.put(f"bodies = [{bodies}]")
        self.put(f"channels = [stackless.channel() for i in range({self.n_channels})]")
        self.block("for ch in channels:", lambda: self.put(
            f"ch.preference = {self.rng.randint(-1, 1)}\nch.schedule_all = {self.rng.random() < 0.2}"))
        self.put("tasks = [stackless.tasklet(b)(1) for b in bodies]")

    def drive(self):
        timeout = self.rng.choice(["", "", f"{self.rng.randint(1, 9)}, soft=True"])
        self.put(f'''try:
    stackless.run({timeout})
    if attempt % 3 == 0:
        stackless.schedule()
except (ValueError, KeyError) as e:
    print("main", type(e).__name__, e)
for ch in channels:
    if attempt > 6 and ch.balance > 0:
        try:
            print("main got", ch.receive())
        except (ValueError, KeyError) as e:
            print("main got", type(e).__name__)''')

    def finish(self):
        self.put('''print([(t.alive, t.paused, t.blocked, t.scheduled) for t in tasks])
print([ch.balance for ch in channels], stackless.getruncount(), fuel)''')


KINDS = (Coroutines, Greenlets, Tasklets, Tasklets)


def generate(seed):
    """The text of a program."""
    rng = random.Random(seed)
    return rng.choice(KINDS)(rng).write()


if __name__ == "__main__":
    sys.stdout.write(generate(int(sys.argv[1])))
