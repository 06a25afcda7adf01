"""Compares the runtime's traceback text with CPython's C printer, on functions made of
seeded random expressions, statements and layouts:
    python3 tests/unit/compare_traceback.py DRIVER [COUNT [SEED]]"""
import io
import os
import random
import subprocess
import sys
import tempfile

BINARY = ["+", "-", "*", "/", "//", "%", "@", "<<", ">>", "&", "|", "^", "**"]


def blank(r):
    return r.choice(["", "", " ", "  "])


def atom(r):
    return r.choice(["a", "b", "n", "d", "'x'", '"é日"', "1", "2.5e-3", "(1, 2)",
                     "[1]", "o.p", "f(a)", "f(*d)", "d['k']", "(a)", "-a", "~b",
                     "''' '''", "b'x'", "{}", "o.q(1)[2]", "f'{a}-'", "日本"])


def expr(r, depth):
    k = r.randrange(9)
    if depth == 0 or k == 0:
        return atom(r)
    e = lambda: expr(r, depth - 1)
    if k < 4:
        return e() + blank(r) + r.choice(BINARY) + blank(r) + e()
    if k == 4:
        return "(" + blank(r) + e() + blank(r) + ")"
    if k == 5:
        return e() + blank(r) + "[" + blank(r) + r.choice(
            [e(), "1:2", ":", "(a)", "a, b", "a,"]) + blank(r) + "]"
    if k == 6:
        return atom(r) + blank(r) + "(" + e() + ")"
    if k == 7:
        return r.choice(["(%s)" % e() + ".zz", "not " + e(), "-" + e(),
                         e() + " < " + e(), "%s if b else %s" % (e(), e())])
    return e() + blank(r) + r.choice(BINARY) + "(" + e() + ")"


def statement(r):
    e = expr(r, r.randrange(1, 4))
    k = r.randrange(14)
    tail = r.choice(["", "", "", "  ", "  # note", "; a = 1"])
    if k == 0:
        return "raise ValueError(%s)" % atom(r) + tail
    if k == 1:
        return "x = d[%s] = %s" % (atom(r), e) + tail
    if k == 2:
        return "n += " + e + tail
    if k == 3:
        return "del d[%s]" % atom(r) + tail
    if k == 4:
        return "assert not a, " + e + tail
    if k == 5:
        return "for i in %s: pass" % e
    if k == 6:
        return "f(%s,\n      %s)" % (e, atom(r)) + tail
    if k == 7:
        return "return (%s +\n   %s)" % (atom(r), atom(r)) + tail
    if k == 8:
        return "if 1: " + e + tail
    if k == 9:
        return "f((lambda: %s)())" % e
    if k == 10:
        return "[%s for i in [1]]" % e
    if k == 11:
        return "x, y = " + e
    return r.choice(["return ", "x = ", "", "print(1, end='') or "]) + e + tail


PRELUDE = """# -*- coding: utf-8 -*-
class O:
    p = None
    def q(self, x): return {}
def f(*x): raise KeyError(1)
a = "x"; b = 1; d = {}; o = O(); 日本 = None
"""


def positions(tb):
    """Rows, innermost first, less the frame of this script."""
    rows = []
    while tb:
        code = tb.tb_frame.f_code
        line, end, col, end_col = list(code.co_positions())[tb.tb_lasti // 2]
        rows.append("%s\t%s\t%d\t%d\t%d\t%d" % (
            code.co_filename, code.co_name, tb.tb_lineno, col or 0, end or 0,
            end_col or 0) if col is not None else "%s\t%s\t%d\t0\t0\t0" % (
            code.co_filename, code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return rows[::-1]


def printed(e, tb):
    keep, sys.stderr = sys.stderr, io.StringIO()
    try:
        e = e.with_traceback(tb)
        e.__context__ = e.__cause__ = None
        sys.__excepthook__(type(e), e, tb)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = keep


def main():
    driver = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    r = random.Random(seed)
    import warnings
    warnings.simplefilter("ignore")
    folder = tempfile.mkdtemp()
    want, requests = [], []
    while len(want) < count:
        path = os.path.join(folder, "t%d.py" % len(want))
        body = statement(r)
        indent = r.choice(["    ", "\t", "  ", "        "])
        text = PRELUDE + "def g(n):\n" + indent + body + "\ng(None)\n"
        try:
            code = compile(text, path, "exec")
        except (SyntaxError, ValueError):
            continue
        with open(path, "w") as out:
            out.write(text)
        stdout, sys.stdout = sys.stdout, io.StringIO()
        try:
            exec(code, {"__name__": "__main__"})
        except RecursionError:
            continue
        except Exception as e:
            tb = e.__traceback__.tb_next
            text = printed(e, tb)
            want.append(text[:text.rindex("\n", 0, len(text) - 1) + 1]
                        if "\n" not in str(e) else None)
            if want[-1] is None:
                want.pop()
                continue
            requests.append("\n".join(positions(tb)) + "\n\n")
        finally:
            sys.stdout = stdout
    out = subprocess.run([driver], input="".join(requests), text=True,
                         stdout=subprocess.PIPE).stdout
    # a line of source may end in "=": the driver's mark is a whole line
    got = ("\n" + out).split("\n=\n")
    bad = 0
    for w, g in zip(want, got):
        if w.strip("\n") != g.strip("\n"):
            bad += 1
            if bad <= 8:
                print("--- python\n" + w + "--- runtime\n" + g.strip("\n"))
    print("%d tracebacks compared, %d differences, seed %d" %
          (len(want), bad, seed))
    subprocess.run(["rm", "-rf", folder])
    sys.exit(bad != 0 or len(got) != len(want) + 1)


main()
