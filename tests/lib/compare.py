"""Random differential test of the library: the same expressions are evaluated by
CPython and by the library running under CPython (shim/); values and error texts
must agree. Usage: compare.py [seed [count]]"""

import contextlib
import io
import os
import random
import sys
import types

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "shim"))
import gel
import loader
import rt

HEAD = '''
def show(name, f):
    try:
        r = f()
        print(name, '->', repr(r))
    except Exception as e:
        print(name, '!!', type(e).__name__, repr(str(e)))

def after(x, f):
    """What f does to x, and its result or error."""
    try:
        r = f(x)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    return x, r

class Odd:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n // 3 < other.n // 3
    def __repr__(self):
        return 'Odd(%d)' % self.n
    def __index__(self):
        return self.n

def drain(it):
    return [x for x in it]
'''
R = random.Random()
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e300", "3.14159", "1e-7", "123456.789",
          "float('inf')", "float('nan')", "2.5", "0.1", "1e16", "1e22"]
WORDS = ["''", "'a'", "'abc'", "'abcabc'", "'Hello World'", "'  x y  '",
         "'ünïcödé'", "'日本語'", "'a,b,,c'", "'tab\\there'", "'ß'", "'İ'",
         "'123'", "'-42'", "'3.5'", "'x\\ny\\r\\nz\\x0bw'", "'aXbXc'", "'\\x00\\x7f'",
         "'it\\'s'", "'~'", "'aaa'", "'ab\\u2028cd'", "'A1 b2'", "'_id'"]


def num():
    return str(R.choice([0, 1, -1, 2, 3, 5, 7, -3, 10, R.randint(-20, 20),
                         R.randint(-10**6, 10**6)]))


def small():
    return str(R.randint(-7, 7))


def maybe():
    return R.choice(["None", small(), small()])


def flt():
    return R.choice(FLOATS)


def word():
    return R.choice(WORDS)


def byt():
    return R.choice(["b''", "b'a'", "b'abc'", "b'a b  c'", "b'\\x00\\xff'",
                     "b'a,b,,c'", "b'ABCabc'", "b'  x '"])


def scalar():
    return R.choice([num, num, flt, word, byt, lambda: "None",
                     lambda: "True", lambda: "False", lambda: "()"])()


def lst(item=None, n=None):
    n = R.choice([0, 1, 2, 3, 4, 5, 8]) if n is None else n
    return "[" + ", ".join((item or num)() for _ in range(n)) + "]"


def tup(item=None):
    n = R.choice([0, 1, 2, 3, 5])
    return "tuple(" + lst(item, n) + ")"


def ints(n=None):
    n = R.randint(0, 12) if n is None else n
    return "[" + ", ".join(str(R.choice([R.randint(-5, 20), R.randint(0, 300),
                                         R.randint(-2**61, 2**61)]))
                           for _ in range(n)) + "]"


def st():
    return R.choice(["set(%s)", "frozenset(%s)"]) % ints()


def dct():
    n = R.randint(0, 6)
    return "{" + ", ".join(R.choice([num, word])() + ": " + num()
                           for _ in range(n)) + "}"


def rng():
    return "range(%s)" % ", ".join(
        [num()] if R.random() < .4 else [small(), small()] if R.random() < .6
        else [small(), small(), R.choice(["1", "-1", "2", "3", "-2", "0"])])


def anything(depth=0):
    f = R.choice([scalar] * 6 + [rng, st] + ([] if depth > 1 else [
        lambda: lst(lambda: anything(depth + 1)),
        lambda: tup(lambda: anything(depth + 1)), dct]))
    return f()


def slc():
    return ":".join(R.choice(["", small()]) for _ in range(R.choice([2, 3])))


def iterable():
    return R.choice([lst, tup, st, dct, rng, word, lambda: "iter(%s)" % lst(),
                     lambda: "(i * 2 for i in %s)" % lst()])()


def spec():
    return (R.choice(["", "", "*", "x"]) + R.choice(["<", ">", "^", "="])
            if R.random() < .4 else "") + R.choice(["", "", "+", " ", "-"]) + \
        R.choice(["", "", "#"]) + R.choice(["", "", "0"]) + \
        R.choice(["", "", "8", "12"]) + R.choice(["", "", ",", "_"]) + \
        R.choice(["", "", ".3", ".0"]) + \
        R.choice(list("bcdeEfFgGnosxX%") + [""] * 8)


BIN = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "==", "!=",
       "<", "<=", ">", ">=", "in", "not in", "is"]


def operators():
    op = R.choice(BIN)
    a, b = anything(), anything()
    if op in ("<<", "*") and R.random() < .9:
        b = R.choice([small, flt])()
    if op == "is":
        op, a = "is", "None"
    return "%s %s %s" % (a, op, b)


def same_kind():
    k = R.choice([lst, tup, st, dct, rng, word, num, flt, byt])
    return "%s %s %s" % (k(), R.choice(BIN[:-1]), k())


def unary():
    return R.choice(["-", "+", "~", "not "]) + "(" + anything() + ")"


def subscripts():
    s = R.choice([lst, tup, word, rng, byt, dct])()
    i = R.choice([slc, slc, small, small, flt, lambda: "'k'",
                  lambda: "Odd(1)", lambda: "True"])()
    return "%s[%s]" % (s, i)


def list_methods():
    m = R.choice(["append(%s)" % scalar(), "pop()", "pop(%s)" % small(),
                  "insert(%s, 9)" % small(), "extend(%s)" % iterable(),
                  "remove(%s)" % num(), "index(%s)" % num(), "reverse()",
                  "index(%s, %s, %s)" % (num(), small(), small()),
                  "count(%s)" % num(), "clear()", "copy()", "sort()",
                  "sort(reverse=True)", "sort(key=lambda v: v %% 3)" % (),
                  "__len__()", "extend(%s)" % num()])
    return "after(%s, lambda x: x.%s)" % (lst(), m)


def list_changes():
    s = R.choice([slc(), slc(), small()])
    return R.choice([
        "after(%s, lambda x: x.__setitem__(%s, %s))" % (
            lst(), "slice(%s, %s, %s)" % (maybe(), maybe(), maybe()),
            iterable()),
        "after(%s, lambda x: x.__delitem__(%s))" % (
            lst(), "slice(%s, %s, %s)" % (maybe(), maybe(), maybe())),
        "after(%s, lambda x: x.__setitem__(%s, 7))" % (lst(), small()),
        "after(%s, lambda x: x.__delitem__(%s))" % (lst(), small()),
        "after(%s, lambda x: x.__iadd__(%s))" % (lst(), iterable()),
        "after(%s, lambda x: x.__imul__(%s))" % (lst(), small())])


def sorting():
    n = R.choice([0, 1, 2, 5, 20, 63, 64, 65, 130, 300, 700])
    kind = R.randint(0, 5)
    if kind == 0:
        return "sorted([%s])" % ", ".join(
            R.choice(FLOATS[:8] + ["float('nan')"]) for _ in range(min(n, 130)))
    items = [R.randint(0, R.choice([3, 50, 1000])) for _ in range(n)]
    if kind == 1:
        items.sort()
        for _ in range(3):
            if items:
                items[R.randrange(len(items))] = R.randint(0, 1000)
    if kind == 2:
        items = sorted(items[:n // 2]) + sorted(items[n // 2:], reverse=True)
    if kind == 3:
        return "sorted([Odd(i) for i in %s], reverse=%s)" % (
            items, R.choice(["True", "False"]))
    return "sorted(%s, key=lambda v: %s, reverse=%s)" % (
        items, R.choice(["v % 7", "-v", "(v % 3, v // 10)", "str(v)"]),
        R.choice(["True", "False"]))


def set_ops():
    a, b = st(), R.choice([st, iterable])()
    m = R.choice(["union", "intersection", "difference",
                  "symmetric_difference", "issubset", "issuperset",
                  "isdisjoint", "update", "difference_update",
                  "intersection_update", "symmetric_difference_update"])
    if m.endswith("update"):
        return "after(set(%s), lambda x: x.%s(%s))" % (ints(), m, b)
    return "%s.%s(%s)" % (a, m, b)


def set_history():
    """Order after adding and removing many ints."""
    steps = []
    for _ in range(R.choice([5, 20, 60, 200])):
        v = R.choice([R.randint(0, 40), R.randint(0, 2000)])
        steps.append((R.choice(["add", "add", "add", "discard", "pop"]), v))
    text = "after(set(%s), lambda s: [s.add(v) if k == 'add' else " \
           "s.discard(v) if k == 'discard' else (s.pop() if s else None) " \
           "for k, v in %s])" % (ints(), steps)
    return "list(%s[0]) " % text


def dict_ops():
    k = R.choice([num, word])()
    m = R.choice(["get(%s)" % k, "get(%s, 1)" % k, "pop(%s)" % k,
                  "pop(%s, None)" % k, "popitem()", "setdefault(%s, 5)" % k,
                  "update(%s)" % dct(), "update(%s)" % anything(), "clear()",
                  "copy()", "keys()", "values()", "items()",
                  "__delitem__(%s)" % k, "__setitem__(%s, 0)" % k,
                  "keys() & %s" % dct(), "keys() | %s" % dct(),
                  "keys() - %s.keys()" % dct(), "items() ^ %s.items()" % dct(),
                  "__getitem__(%s)" % k, "__contains__(%s)" % anything(),
                  "__or__(%s)" % dct(), "__ior__(%s)" % dct()])
    return "after(%s, lambda x: x.%s)" % (dct(), m)


def dict_history():
    steps = [(R.choice(["set", "set", "del", "popitem"]), R.randint(0, 30))
             for _ in range(R.choice([10, 50, 150]))]
    return ("after({}, lambda d: [d.__setitem__(v, v) if k == 'set' else "
            "d.pop(v, None) if k == 'del' else (d.popitem() if d else None) "
            "for k, v in %s])" % steps)


def ranges():
    r = rng()
    return R.choice(["list(%s)" % r, "len(%s)" % r, "%s[%s]" % (r, slc()),
                     "%s in %s" % (num(), r), "%s.index(%s)" % (r, small()),
                     "%s.count(%s)" % (r, small()),
                     
                     "%s == %s" % (r, rng()), "list(reversed(%s))" % r,
                     "repr(%s)" % r, "bool(%s)" % r,
                     "slice(%s, %s, %s).indices(%d)" % (
                         maybe(), maybe(), maybe(), R.randint(0, 9)),
                     "%s in %s" % (flt(), r), "sum(%s)" % r])


def str_methods():
    w, v = word(), word()
    m = R.choice([
        "upper()", "lower()", "title()", "capitalize()", "swapcase()",
        "casefold()", "strip()", "lstrip()", "rstrip()", "strip(%s)" % v,
        "lstrip(%s)" % v, "rstrip(%s)" % v, "split()", "split(%s)" % v,
        "split(None, %s)" % small(), "split(%s, %s)" % (v, small()),
        "rsplit()", "rsplit(%s, %s)" % (v, small()),
        "rsplit(None, %s)" % small(), "splitlines()", "splitlines(True)",
        "join(%s)" % iterable(), "find(%s)" % v,
        "find(%s, %s, %s)" % (v, maybe(), maybe()), "rfind(%s)" % v,
        "index(%s)" % v, "rindex(%s)" % v,
        "count(%s, %s)" % (v, maybe()), "replace(%s, 'Z')" % v,
        "replace(%s, 'ZZ', %s)" % (v, small()), "startswith(%s)" % v,
        "endswith((%s, 'c'))" % v, "startswith(%s, %s)" % (v, small()),
        "partition(%s)" % v, "rpartition(%s)" % v, "zfill(%s)" % small(),
        "ljust(%s, '*')" % num()[:2], "rjust(%s)" % small(),
        "center(%s, '-')" % small(), "center(9, %s)" % v, "expandtabs(4)",
        "isalpha()", "isdigit()", "isspace()", "isupper()", "islower()",
        "istitle()", "isalnum()", "isidentifier()", "isprintable()",
        "isdecimal()", "isnumeric()", "isascii()", "encode()",
        "encode('ascii', 'replace')", "encode('latin-1')",
        "removeprefix(%s)" % v, "removesuffix(%s)" % v,
        "translate({97: 'Q', 98: None})", "translate(str.maketrans('ab', 'xy'))",
        "find(%s)" % num(), "startswith(%s)" % num(), "join(%s)" % num(),
        "replace(%s, 'a')" % num(), "strip(%s)" % num(), "split(%s)" % num()])
    return "%s.%s" % (w, m)


def bytes_methods():
    w, v = byt(), byt()
    m = R.choice(["split()", "split(%s)" % v, "strip()", "decode()", "hex()",
                  "hex('-')", "hex(':', 2)", "find(%s)" % v, "count(%s)" % v,
                  "replace(%s, b'Z')" % v, "startswith(%s)" % v, "upper()",
                  "lower()", "join([b'x', %s])" % v, "partition(%s)" % v,
                  "splitlines()", "zfill(5)", "rjust(6, b'.')", "isalpha()",
                  "index(%s)" % v, "find(97)", "isdigit()"])
    return R.choice(["%s.%s" % (w, m), "list(%s)" % w, "%s + %s" % (w, v),
                     "bytes(%s)" % lst(small), "bytes(%s)" % scalar()])


def formats():
    v = R.choice([num, flt, word, lambda: "True"])()
    return R.choice(["format(%s, '%s')" % (v, spec()),
                     "f\"{%s!r:>12}|{%s}\"" % (num(), flt()),
                     "'{:%s}'.format(%s)" % (spec(), v),
                     "'{0} {1!r} {x} {{}}'.format(%s, %s, x=%s)" % (
                         scalar(), scalar(), scalar()),
                     "'{} {}'.format(%s)" % scalar(),
                     "'{0[1]} {a[k]}'.format(%s, a={'k': 2})" % lst(),
                     "'{:{}}'.format(%s, %s)" % (word(), "'>9'"),
                     "%s.format(1, 2)" % R.choice([
                         "'{'", "'}'", "'{0'", "'{!x}'", "'{a}'", "'{0}{}'",
                         "'{5}'", "'{:d}'", "'{0!r:5}'", "'{:{}}'"])])


def percents():
    c = R.choice(list("diouxXeEfFgGcrsa%")
                 + ["5d", "-5d|", "05d", "+d", " d", "#x", ".2f", "8.3f", "5s",
                    "-5s|", ".2s", "*d", "q", "", "(k)s", "(k)d", "ld"])
    return R.choice(["'%%%s' %% %s" % (c, scalar()),
                     "'%%%s %%%s' %% (%s, %s)" % (c, c, scalar(), scalar()),
                     "'%%%s' %% {'k': %s}" % (c, scalar()),
                     "'%%%s' %% (%s,)" % (c, anything())])


def conversions():
    return "%s(%s)" % (R.choice(["int", "float", "str", "bool", "list", "tuple",
                                 "set", "dict", "repr", "len", "abs", "hash",
                                 "sum", "min", "max", "sorted", "any", "all",
                                 "ord", "chr", "bin", "hex", "oct", "round",
                                 "iter", "next", "reversed", "enumerate",
                                 "ascii", "callable", "bytes"][:28]),
                       anything())


def hashes():
    return "hash(%s)" % R.choice([
        lambda: tup(num), lambda: "frozenset(%s)" % ints(), num, flt,
        lambda: "(1, (2.5, (%s, True)))" % num(),
        lambda: "frozenset([(1, 2), %s])" % num(), lst])()


def calls():
    return R.choice([
        "divmod(%s, %s)" % (R.choice([num, flt])(), R.choice([num, flt])()),
        "pow(%s, %d)" % (small(), R.randint(-3, 9)),
        "pow(%s, %d, %s)" % (num(), R.randint(0, 9), small()),
        "round(%s, %s)" % (R.choice([num, flt])(), small()),
        "min(%s, %s)" % (num(), num()), "max(%s, %s, %s)" % (
            num(), flt(), num()), "min(%s, default=5)" % lst(),
        "max(%s, key=lambda v: -v)" % lst(), "sum(%s, %s)" % (lst(), num()),
        "sum(%s, [])" % lst(lst), "int(%s, %s)" % (word(), R.choice(
            ["10", "16", "2", "0", "36", "99"])),
        "drain(zip(%s, %s))" % (iterable(), iterable()),
        "drain(zip(%s, %s, strict=True))" % (lst(), lst()),
        "drain(enumerate(%s, %s))" % (iterable(), small()),
        "drain(map(lambda a, b: (a, b), %s, %s))" % (iterable(), iterable()),
        "drain(filter(None, %s))" % lst(scalar),
        "drain(reversed(%s))" % R.choice([lst, tup, word, rng, dct])(),
        "dict(zip(%s, %s))" % (word(), lst()), "next(iter(%s), 'end')" % lst(),
        "dict.fromkeys(%s, 0)" % iterable(),
        "(%s).to_bytes(4, 'little', signed=True)" % num(),
        "int.from_bytes(%s, 'big')" % byt(), "(%s).bit_length()" % num(),
        "(%s).is_integer()" % flt(), "(%s).as_integer_ratio()" % flt(),
        "(%s).hex()" % flt(), "isinstance(%s, (int, str))" % anything(),
        "type(%s).__name__" % anything(), "sorted(%s)" % lst(scalar),
        "(lambda a, *b: (a, b))(*%s)" % iterable()])


def unpacking():
    p = R.choice(["a, b = %s; r = a, b", "a, b, c = %s; r = a, b, c",
                  "a, *b = %s; r = a, b", "*a, b = %s; r = a, b",
                  "a, *b, c, d = %s; r = a, b, c, d",
                  "(a, b), c = %s; r = a, b, c"])
    return p % R.choice([iterable, anything])()


KINDS = [operators, operators, same_kind, same_kind, unary, subscripts,
         list_methods, list_changes, sorting, set_ops, set_history, dict_ops,
         dict_history, ranges, str_methods, str_methods, bytes_methods,
         formats, percents, conversions, hashes, calls, calls]


def program(n):
    lines = [HEAD]
    for i in range(n):
        if R.random() < .04:
            lines.append("def t%d():\n    %s\n    return r\nshow('u%d', t%d)"
                         % (i, unpacking().replace("; ", "\n    "), i, i))
            continue
        f = R.choice(KINDS)
        text = f()
        lines.append("show('%s%d', lambda: %s)" % (f.__name__, i, text))
    return "\n".join(lines)


def by_cpython(text):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "<test>", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def by_library(text):
    out = io.StringIO()
    rt.OUT = out
    loader.load()
    mod = types.ModuleType("__main__")
    loader.run_source(text, "__main__", "<test>", mod)
    return out.getvalue()


def is_excused(text, want):
    """Addresses, ints beyond 64 bits, and % of bytes, which is not there."""
    return ("object at 0x" in want or "hash(float('nan')" in text
            or "hash(None)" in text
            or "as_integer_ratio" in text or "1e22" in text or "1e300" in text
            or "lambda: b'" in text and " % " in text
            or "'%(k)" in text and " % b'" in text)


def main():
    import warnings
    warnings.simplefilter("ignore")
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    R.seed(seed)
    text = program(count)
    want = by_cpython(text).splitlines()
    got = by_library(text).splitlines()
    source = {}
    for line in text.splitlines():
        if line.startswith("show('"):
            source[line.split("'")[1]] = line
    bad = 0
    answer = {g.split(" ")[0]: g for g in got}
    for w in want:
        g = answer.get(w.split(" ")[0], "nothing")
        if w != g and not is_excused(source.get(w.split(" ")[0], ""), w):
            bad += 1
            if bad <= 60:
                print(source.get(w.split(" ")[0], "")[:300])
                print("    want", w[:300])
                print("    got ", g[:300])
    if len(want) != len(got):
        print("lines:", len(want), len(got))
        bad += 1
    print("seed", seed, "cases", count, "differences", bad)
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
