"""A small Lisp: reader, printer, closures, macros-free core, tail calls by a
trampoline in eval, and errors that name what went wrong."""


class Symbol:
    table = {}

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    @staticmethod
    def intern(name):
        if name not in Symbol.table:
            Symbol.table[name] = Symbol(name)
        return Symbol.table[name]


class LispError(Exception):
    pass


class Env:
    def __init__(self, names, values, outer=None):
        self.vars = dict(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env.vars:
                return env
            env = env.outer
        raise LispError(f"unbound variable: {name}")


class Lambda:
    def __init__(self, params, body, env):
        self.params = params
        self.body = body
        self.env = env
        self.name = None

    def bind(self, args):
        if len(args) != len(self.params):
            raise LispError(f"{self.name or 'lambda'}: expected {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)


class Builtin:
    def __init__(self, name, arity, f):
        self.name = name
        self.arity = arity
        self.f = f


def tokenize(text):
    tokens = []
    current = ""
    in_string = False
    for c in text:
        if in_string:
            current += c
            if c == '"':
                tokens.append(current)
                current = ""
                in_string = False
        elif c in "()'":
            if current:
                tokens.append(current)
                current = ""
            tokens.append(c)
        elif c.isspace():
            if current:
                tokens.append(current)
                current = ""
        else:
            in_string = c == '"'
            current += c
    if current:
        tokens.append(current)
    return tokens


def parse_atom(token):
    if token[0] == '"':
        return token[1:-1]
    if token == "#t":
        return True
    if token == "#f":
        return False
    for convert in (int, float):
        try:
            return convert(token)
        except ValueError:
            pass
    return Symbol.intern(token)


def read(tokens, pos):
    if pos >= len(tokens):
        raise LispError("unexpected end")
    token = tokens[pos]
    pos += 1
    if token == "'":
        quoted, pos = read(tokens, pos)
        return [Symbol.intern("quote"), quoted], pos
    if token == "(":
        result = []
        while True:
            if pos >= len(tokens):
                raise LispError("missing )")
            if tokens[pos] == ")":
                return result, pos + 1
            item, pos = read(tokens, pos)
            result.append(item)
    if token == ")":
        raise LispError("unexpected )")
    return parse_atom(token), pos


def show(value):
    if value is True:
        return "#t"
    if value is False:
        return "#f"
    if value is None:
        return "nil"
    if isinstance(value, list):
        return "(" + " ".join(show(v) for v in value) + ")"
    if isinstance(value, str):
        return '"' + value + '"'
    if isinstance(value, Lambda):
        return f"<lambda {value.name}>" if value.name else "<lambda>"
    if isinstance(value, Builtin):
        return f"<builtin {value.name}>"
    return str(value)


QUOTE, IF, DEFINE, SET, LAMBDA, BEGIN, LET, COND, ELSE = [
    Symbol.intern(s) for s in "quote if define set! lambda begin let cond else".split()]


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x.name).vars[x.name]
        if not isinstance(x, list):
            return x
        if not x:
            return x
        head = x[0]
        if head is QUOTE:
            return x[1]
        if head is IF:
            test = evaluate(x[1], env)
            if test is not False:
                x = x[2]
            elif len(x) > 3:
                x = x[3]
            else:
                return None
            continue
        if head is DEFINE:
            target = x[1]
            if isinstance(target, list):
                value = Lambda([p.name for p in target[1:]], x[2:], env)
                value.name = target[0].name
                env.vars[value.name] = value
            else:
                env.vars[target.name] = evaluate(x[2], env)
            return None
        if head is SET:
            env.find(x[1].name).vars[x[1].name] = evaluate(x[2], env)
            return None
        if head is LAMBDA:
            return Lambda([p.name for p in x[1]], x[2:], env)
        if head is LET:
            names = [pair[0].name for pair in x[1]]
            values = [evaluate(pair[1], env) for pair in x[1]]
            env = Env(names, values, env)
            body = x[2:]
        elif head is COND:
            for test, *body in x[1:]:
                if test is ELSE or evaluate(test, env) is not False:
                    break
            else:
                return None
        elif head is BEGIN:
            body = x[1:]
        else:
            f = evaluate(head, env)
            args = [evaluate(a, env) for a in x[1:]]
            if isinstance(f, Builtin):
                if f.arity >= 0 and f.arity != len(args):
                    raise LispError(f"{f.name}: expected {f.arity} arguments, got {len(args)}")
                return f.f(args)
            if not isinstance(f, Lambda):
                raise LispError("not a function: " + show(f))
            env = f.bind(args)
            body = f.body
        for form in body[:-1]:
            evaluate(form, env)
        x = body[-1]


def number(value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise LispError("not a number: " + show(value))


def fold(step):
    def run(args):
        result = number(args[0])
        for a in args[1:]:
            result = step(result, number(a))
        return result
    return run


def car(args):
    if not isinstance(args[0], list) or not args[0]:
        raise LispError("car of " + show(args[0]))
    return args[0][0]


def display(args):
    print(*[a if isinstance(a, str) else show(a) for a in args])


def global_env():
    table = [
        ("+", -1, fold(lambda a, b: a + b)),
        ("-", -1, fold(lambda a, b: a - b)),
        ("*", -1, fold(lambda a, b: a * b)),
        ("/", 2, fold(lambda a, b: a / b)),
        ("mod", 2, fold(lambda a, b: a % b)),
        ("<", 2, lambda a: number(a[0]) < number(a[1])),
        ("=", 2, lambda a: a[0] == a[1]),
        ("car", 1, car),
        ("cdr", 1, lambda a: a[0][1:]),
        ("cons", 2, lambda a: [a[0]] + a[1]),
        ("list", -1, lambda a: a),
        ("null?", 1, lambda a: a[0] == []),
        ("length", 1, lambda a: len(a[0])),
        ("not", 1, lambda a: a[0] is False),
        ("display", -1, display),
    ]
    env = Env([], [])
    for name, arity, f in table:
        env.vars[name] = Builtin(name, arity, f)
    return env


def run(source, env):
    try:
        tokens = tokenize(source)
        pos = 0
        while pos < len(tokens):
            form, pos = read(tokens, pos)
            result = evaluate(form, env)
            if result is not None:
                print(show(result))
    except LispError as e:
        print("error:", e)
    except ZeroDivisionError as e:
        print("arithmetic error:", e)


PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 15)
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(map (lambda (x) (* x x)) (range 0 10))
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 5000 0)
(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c (make-counter))
(c) (c)
(define (classify n) (cond ((< n 0) "negative") ((= n 0) "zero") (else "positive")))
(map classify '(-5 0 7))
(display "mixed" 1 2.5 '(a "b" #t) map car)
(define (compose f g) (lambda (x) (f (g x))))
((compose (lambda (x) (/ x 4)) fact) 5)
(define (primes ns) (if (null? ns) ns
   (cons (car ns) (primes (filter (lambda (n) (not (= 0 (mod n (car ns))))) (cdr ns))))))
(define (filter p xs) (cond ((null? xs) xs) ((p (car xs)) (cons (car xs) (filter p (cdr xs)))) (else (filter p (cdr xs)))))
(primes (range 2 40))
"""

env = global_env()
run(PROGRAM, env)
for bad in ["(fact)", "(undefined 1)", "(1 2)", "(car '())", "(+ 1 \"a\")", "(/ 1 0)", "(fact 3", ")", "(mod 5 0)", "(cdr '(1 2 3))"]:
    run(bad, env)

# expect: 1307674368000
# expect: (0 1 4 9 16 25 36 49 64 81)
# expect: 12502500
# expect: 1
# expect: 2
# expect: ("negative" "zero" "positive")
# expect: mixed 1 2.5 (a "b" #t) <lambda map> <builtin car>
# expect: 30.0
# expect: (2 3 5 7 11 13 17 19 23 29 31 37)
# expect: error: fact: expected 1 arguments, got 0
# expect: error: unbound variable: undefined
# expect: error: not a function: 1
# expect: error: car of ()
# expect: error: not a number: "a"
# expect: arithmetic error: division by zero
# expect: error: missing )
# expect: error: unexpected )
# expect: arithmetic error: integer modulo by zero
# expect: (2 3)
