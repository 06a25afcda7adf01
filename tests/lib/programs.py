"""Runs the test programs on the library under CPython (shim/) and compares what
they print with CPython's own output. Usage: programs.py [file ...]"""

import glob
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
TEMP = tempfile.TemporaryDirectory()
SHIM = os.path.join(HERE, "shim", "run.py")


def run(args):
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
    try:
        p = subprocess.run([sys.executable] + args, capture_output=True,
                           text=True, timeout=120, env=env,
                           stdin=subprocess.DEVNULL, cwd=TEMP.name)
    except subprocess.TimeoutExpired:
        return "", "timeout", -1
    return p.stdout, p.stderr, p.returncode


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""


def main():
    files = [os.path.abspath(f) for f in sys.argv[1:]] or sorted(
        glob.glob(os.path.join(ROOT, "tests", "run", "*", "*.py"))
        + glob.glob(os.path.join(ROOT, "tests", "programs", "*.py"))
        + glob.glob(os.path.join(ROOT, "samples", "*.py")))
    bad = 0
    for f in files:
        want = run([f])
        got = run([SHIM, f])
        if (want[0], want[2], last_line(want[1])) == (
                got[0], got[2], last_line(got[1])):
            continue
        bad += 1
        print("FAIL", os.path.relpath(f, ROOT))
        if want[0] != got[0]:
            w, g = want[0].splitlines(), got[0].splitlines()
            for i in range(max(len(w), len(g))):
                a = w[i] if i < len(w) else "<end>"
                b = g[i] if i < len(g) else "<end>"
                if a != b:
                    print("  line %d: want %s" % (i + 1, a))
                    print("          got  %s" % b)
                    break
        if last_line(want[1]) != last_line(got[1]):
            print("  want:", last_line(want[1]))
            print("  got: ", last_line(got[1]))
    print(len(files) - bad, "of", len(files), "agree")
    sys.exit(bad != 0)


main()
