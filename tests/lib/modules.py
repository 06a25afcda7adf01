"""Random differential test of library modules: a program made of generated inputs
gives the same text under CPython and compiled. One generator a module lies in
modules/<name>.py: program(R, count) is the program's text.
Usage: modules.py gelato seed count [name...] [-- option...]"""

import importlib.util
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def generators():
    folder = os.path.join(HERE, "modules")
    return sorted(f[:-3] for f in os.listdir(folder)
                  if f.endswith(".py") and f[0] != "_")


def load(name):
    path = os.path.join(HERE, "modules", name + ".py")
    spec = importlib.util.spec_from_file_location("modules_" + name, path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return m


def run(argv, cwd):
    env = dict(os.environ, PYTHONHASHSEED="0", TZ="Europe/Berlin", COLUMNS="80")
    p = subprocess.run(argv, capture_output=True, text=True, cwd=cwd, env=env,
                       errors="replace", timeout=300)
    return p


def differences(name, want, got):
    if want.stdout == got.stdout and want.returncode == got.returncode:
        return 0
    w, g = want.stdout.split("\n"), got.stdout.split("\n")
    bad = 0
    for i in range(max(len(w), len(g))):
        a = w[i] if i < len(w) else "(nothing)"
        b = g[i] if i < len(g) else "(nothing)"
        if a != b:
            bad += 1
            if bad <= 8:
                print(name, "line", i + 1)
                print("    want", a[:400])
                print("    got ", b[:400])
    if want.returncode != got.returncode:
        print(name, "status", want.returncode, got.returncode,
              got.stderr[-600:])
        bad += 1
    return bad


def compare(gelato, name, seed, count, options):
    text = load(name).program(random.Random("%s %d" % (name, seed)), count)
    with tempfile.TemporaryDirectory() as d:
        with open(d + "/p.py", "w", encoding="utf-8") as f:
            f.write(text)
        b = run([gelato, "build", "-o", d + "/p", *options, d + "/p.py"], d)
        if b.returncode:
            print(name, "did not compile", b.stderr[:3000])
            bad = 1
        else:
            bad = differences(name, run([sys.executable, d + "/p.py"], d),
                              run([d + "/p"], d))
    if bad:
        with open("failed_%s.py" % name, "w", encoding="utf-8") as f:
            f.write(text)
    return bad


def main():
    args = sys.argv[1:]
    options = []
    if "--" in args:
        options = args[args.index("--") + 1:]
        args = args[:args.index("--")]
    gelato, seed, count = os.path.abspath(args[0]), int(args[1]), int(args[2])
    total = 0
    for name in args[3:] or generators():
        bad = compare(gelato, name, seed, count, options)
        print(name, "seed", seed, "cases", count, "differences", bad)
        total += bad
    sys.exit(total != 0)


main()
