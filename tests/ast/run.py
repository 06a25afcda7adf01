"""Runs the tests of this folder: the tree (or the diagnostics) of each .py beside
a .out file must be what the .out says.

    run.py [--promote] [--sanitize]

--promote writes the .out files anew, for every .py but the scripts.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCRIPTS = ("run.py", "compare.py", "compare_errors.py")


def build(folder, flags):
    sources = [os.path.join(HERE, "ast_tool.c")]
    for part in ("translator/ast", "translator/base"):
        full = os.path.join(ROOT, part)
        sources += sorted(os.path.join(full, f) for f in os.listdir(full) if f.endswith(".c"))
    tool = os.path.join(folder, "ast_tool")
    subprocess.run(["gcc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-I", os.path.join(ROOT, "translator"),
                    "-o", tool] + flags + sources + ["-lm"], check=True)
    return tool


def run_modules(tool, promote):
    """The loader: names asked for, in order, and what they are found to be."""
    names = ("helper both both.inner both.none bare bare.mod bare.mod2 shadow lib:shadow lib:helper std lib:std path.part "
             "pkg.sub.deep pkg.hidden far far.x wrong none . .a a..b a/b __main__ helper").split()
    folder = os.path.join(HERE, "modules")
    done = subprocess.run([tool, "-m", "lib", "prog/main.py"] + names, cwd=folder, capture_output=True)
    got = done.stdout + done.stderr
    path = os.path.join(folder, "modules.out")
    if promote:
        with open(path, "wb") as f:
            f.write(got)
        return 0
    with open(path, "rb") as f:
        want = f.read()
    if got != want:
        print(f"modules: expected\n{want.decode()}\ngot\n{got.decode()}")
    return got != want


def main():
    promote = "--promote" in sys.argv
    flags = ["-g", "-fsanitize=address,undefined"] if "--sanitize" in sys.argv else []
    names = sorted(f for f in os.listdir(HERE) if f.endswith(".py") and f not in SCRIPTS)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        tool = build(folder, flags)
        failed += run_modules(tool, promote)
        for name in names:
            out_path = os.path.join(HERE, name[:-3] + ".out")
            done = subprocess.run([tool, "-p", name], cwd=HERE, capture_output=True)
            got = done.stdout + done.stderr
            if promote:
                with open(out_path, "wb") as f:
                    f.write(got)
                continue
            with open(out_path, "rb") as f:
                want = f.read()
            if got != want:
                failed += 1
                print(f"{name}: expected\n{want.decode()}\ngot\n{got.decode()}")
    print(f"{len(names)} tests, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
