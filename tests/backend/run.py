"""Graph text to C, compiled and run: every .ir here as one file and as many
units, by each compiler that is there, without warnings. Usage:

    run.py C_TOOL RUNTIME_FOLDER [name ...]

The folder holds libgel_none.a and libgel_ref.a. Expectations are `# expect:`,
`# stderr:`, `# status:` comments or the file .out beside."""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
STRICT = ["-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror"]
COMPILERS = {
    "gcc -O2": ["gcc", "-O2"] + STRICT,
    "gcc -O0": ["gcc", "-O0"] + STRICT,
    "clang -O2": ["clang", "-O2"] + STRICT,
    "tcc": ["tcc", "-D_GNU_SOURCE"],
}


def wanted(text, key):
    mark = f"# {key}: "
    return "".join(l[len(mark):] + "\n" for l in text.splitlines() if l.startswith(mark))


def check(tool, libs, path, compiler, unit):
    text = open(path, encoding="utf-8").read()
    out = path[:-3] + ".out"
    expect = open(out).read() if os.path.exists(out) else wanted(text, "expect")
    gcs = wanted(text, "gc").split() or ["none", "ref"]
    for gc in gcs:
        with tempfile.TemporaryDirectory() as folder:
            args = [tool, path, folder, f"unit={unit}", "lines"] + ["counts"] * (gc == "ref")
            files = subprocess.run(args, capture_output=True, text=True, check=True).stdout.split()
            exe = os.path.join(folder, "prog")
            built = subprocess.run(COMPILERS[compiler] + [f"-DGEL_GC_{gc.upper()}", "-I", ROOT, "-o", exe]
                           + [os.path.join(folder, f) for f in files]
                           + [os.path.join(libs, f"libgel_{gc}.a"), "-lm"])
            if built.returncode:
                print(f"FAIL {path} {compiler} unit={unit} {gc}: does not compile")
                return False
            got = subprocess.run([exe], capture_output=True, text=True)
            want = (expect, wanted(text, "stderr"), int(wanted(text, "status") or 0))
            if (got.stdout, got.stderr, got.returncode) != want:
                print(f"FAIL {path} {compiler} unit={unit} {gc}\n{got}")
                return False
    return True


def main():
    tool, libs, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    ok = True
    for file in sorted(os.listdir(HERE)):
        if file.endswith(".ir") and (not names or file[:-3] in names):
            for compiler in COMPILERS:
                if shutil.which(compiler.split()[0]):
                    for unit in (0, 20):
                        ok &= check(tool, libs, os.path.join(HERE, file), compiler, unit)
            print(file)
    sys.exit(0 if ok else 1)


main()
