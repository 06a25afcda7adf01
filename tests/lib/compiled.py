"""The expressions of compare.py that raise no TypeError, compiled by gelato and
run, against CPython. Usage: compiled.py gelato [seed [count [option...]]]"""

import ast
import os
import subprocess
import sys
import tempfile

import compare


def case(name, text, n):
    """A function that prints what the expression gives."""
    e = ast.parse(text, mode="eval").body
    body = "r = " + text
    shown = "repr(r)"
    if (isinstance(e, ast.Call) and isinstance(e.func, ast.Name)
            and e.func.id == "after"):
        x = ast.unparse(e.args[0])
        if x == "{}":
            x = "{0: 0}"
        arg = e.args[1].args.args[0].arg
        body = "%s = %s\n        r = %s" % (arg, x, ast.unparse(e.args[1].body))
        shown = "repr(r), repr(%s)" % arg
    return ("def c%d():\n    try:\n        %s\n        print('%s', %s)\n"
            "    except Exception as e:\n"
            "        print('%s', type(e).__name__, str(e))\nc%d()\n"
            % (n, body, name, shown, name, n))


def is_usable(text):
    out = compare.by_cpython(compare.HEAD + "\nshow('x', lambda: %s)" % text)
    for word in ("TypeError", "AttributeError", "object at 0x", "OverflowError"):
        if word in out:
            return False
    return not compare.is_excused(text, out) and len(text) < 400


def program(count):
    parts = [compare.HEAD[compare.HEAD.index("def after"):]]
    n = 0
    while n < count:
        f = compare.R.choice(compare.KINDS)
        text = f()
        if f is compare.dict_history or not is_usable(text):
            continue
        parts.append(case(f.__name__ + str(n), text, n))
        n += 1
    return "\n".join(parts)


def main():
    import warnings
    warnings.simplefilter("ignore")
    gelato = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    compare.R.seed(seed)
    text = program(count)
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "p.py")
        with open(path, "w") as f:
            f.write(text)
        b = subprocess.run([gelato, "build", "-o", d + "/p"] + sys.argv[4:]
                           + [path], capture_output=True, text=True)
        if b.returncode:
            print(b.stdout[-3000:] + b.stderr[:3000])
            with open("failed.py", "w") as f:
                f.write(text)
            print("seed", seed, "did not compile: failed.py")
            sys.exit(1)
        env = dict(os.environ, PYTHONHASHSEED="0")
        got = subprocess.run([d + "/p"], capture_output=True, text=True,
                             env=env, errors="replace")
        want = subprocess.run([sys.executable, path], capture_output=True,
                              text=True, env=env)
    w, g = want.stdout.splitlines(), got.stdout.splitlines()
    bad = 0
    answer = {x.split(" ")[0]: x for x in g}
    for x in w:
        y = answer.get(x.split(" ")[0], "nothing")
        if x != y:
            bad += 1
            i = text.find("print('" + x.split(" ")[0] + "'")
            print(text[text.rfind("def c", 0, i):i].strip()[:400])
            print("    want", x[:300])
            print("    got ", y[:300])
    if got.stderr and got.stderr != want.stderr:
        print("stderr", repr(want.stderr[-300:]), repr(got.stderr[-600:]))
        bad += 1
    print("seed", seed, "cases", count, "differences", bad, "status",
          got.returncode)
    sys.exit(bad != 0)


main()
