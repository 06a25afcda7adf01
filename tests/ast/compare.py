"""Compares the parser with CPython's ast over whole folders of Python files.

    compare.py [-v] [--checks] [file or folder]...

Without arguments: the standard library of the Python that runs this. Run it with
Python 3.12 where there is one; with an older one, files that only 3.12 accepts
and places inside f-strings are not compared. Builds ast_tool into a temporary
folder. --checks also runs ast_check and compares with compile() instead of
ast.parse(). Exit status 1 if anything differs.
"""
import ast
import os
import subprocess
import sys
import sysconfig
import tempfile
import time
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
IS_312 = sys.version_info >= (3, 12)
SKIPPED_FIELDS = ("ctx", "type_comment", "kind", "type_ignores")
sys.setrecursionlimit(20000)
warnings.simplefilter("ignore")


def build(folder):
    sources = [os.path.join(ROOT, "tests/ast/ast_tool.c")]
    for part in ("translator/ast", "translator/base"):
        full = os.path.join(ROOT, part)
        sources += sorted(os.path.join(full, f) for f in os.listdir(full) if f.endswith(".c"))
    tool = os.path.join(folder, "ast_tool")
    subprocess.run(["gcc", "-std=c11", "-D_GNU_SOURCE", "-O2", "-I", os.path.join(ROOT, "translator"),
                    "-o", tool] + sources + ["-lm"], check=True)
    return tool


def fields_of(n):
    missing = object()
    for name in n._fields:
        if name in SKIPPED_FIELDS:
            continue
        value = getattr(n, name, missing)
        if value is missing or (value is None and getattr(type(n), name, missing) is None):
            continue
        yield name, value
    if not IS_312 and isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield "type_params", []


def dump(n, out, places):
    """As ast_print_positions prints it."""
    if isinstance(n, ast.FormattedValue) and n.format_spec:
        # 3.12.1 leaves an empty text after a field inside a format.
        spec = n.format_spec
        spec.values = [v for v in spec.values if not (isinstance(v, ast.Constant) and v.value == "")]
    if isinstance(n, ast.AST):
        out.append(type(n).__name__)
        if "lineno" in n._attributes and places:
            out.append(f"[{n.lineno}:{n.col_offset}-{n.end_lineno}:{n.end_col_offset}]")
        out.append("(")
        inside = places and (IS_312 or not isinstance(n, ast.JoinedStr))
        sep = ""
        for name, value in fields_of(n):
            out.append(f"{sep}{name}=")
            dump(value, out, inside)
            sep = ", "
        if isinstance(n, ast.Module):
            out.append(", type_ignores=[]")
        out.append(")")
    elif isinstance(n, list):
        out.append("[")
        for i, x in enumerate(n):
            if i:
                out.append(", ")
            dump(x, out, places)
        out.append("]")
    else:
        out.append(repr(n))


def cut_fstring_places(text):
    """Removes the places inside JoinedStr(...) from our output, for older Pythons."""
    out = []
    i = 0
    depth = 0
    while i < len(text):
        c = text[i]
        if c in "'\"":
            j = i + 1
            while text[j] != c:
                j += 2 if text[j] == "\\" else 1
            out.append(text[i:j + 1])
            i = j + 1
            continue
        if depth == 0 and text.startswith("JoinedStr[", i):
            j = text.index("]", i) + 2
            out.append(text[i:j])
            i = j
            depth = 1
            continue
        if depth:
            if c == "(":
                depth += 1
            elif c == ")":
                depth -= 1
            elif c == "[" and text[i + 1].isdigit() and text[i - 1].isalpha():
                i = text.index("]", i) + 1
                continue
        out.append(c)
        i += 1
    return "".join(out)


def expected(path, checks):
    with open(path, "rb") as f:
        source = f.read()
    try:
        if checks:
            compile(source, path, "exec", dont_inherit=True)
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as e:
        return None, e
    except (RecursionError, MemoryError):
        return None, None
    out = []
    dump(tree, out, True)
    return "".join(out), None


def python_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, subs, files in os.walk(path):
            subs.sort()
            if "site-packages" in subs:
                subs.remove("site-packages")
            for f in sorted(files):
                if f.endswith(".py"):
                    yield os.path.join(folder, f)


def first_difference(a, b):
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"    ours:    {a[max(0, i - 90):i + 60]}\n    CPython: {b[max(0, i - 90):i + 60]}"


def main():
    args = sys.argv[1:]
    verbose = "-v" in args
    checks = "--checks" in args
    paths = [a for a in args if not a.startswith("-")] or [sysconfig.get_path("stdlib")]
    files = list(python_files(paths))
    counts = {"compared": 0, "different": 0, "both refuse": 0, "refused by name": 0, "only we refuse": 0, "only we accept": 0,
              "only in 3.12": 0}
    with tempfile.TemporaryDirectory() as folder:
        tool = build(folder)
        listing = os.path.join(folder, "list")
        with open(listing, "w") as f:
            f.write("".join(p + "\n" for p in files))
        flags = [] if checks else ["-n"]
        size = sum(os.path.getsize(p) for p in files)
        start = time.time()
        subprocess.run([tool, "-q"] + flags + ["@" + listing], stdout=subprocess.DEVNULL, check=True)
        seconds = time.time() - start
        ours = subprocess.Popen([tool, "-p"] + flags + ["@" + listing], stdout=subprocess.PIPE)
        for path in files:
            status, length = ours.stdout.readline().split()
            text = ours.stdout.read(int(length)).decode("utf-8", "surrogatepass").rstrip("\n")
            want, error = expected(path, checks)
            if status == b"0" and want is not None:
                counts["compared"] += 1
                if not IS_312:
                    text = cut_fstring_places(text)
                if text != want:
                    counts["different"] += 1
                    print(f"{path}: different\n{first_difference(text, want)}")
            elif status == b"1" and want is None:
                counts["both refuse"] += 1
                if verbose:
                    print(f"{path}: both refuse: {error}\n{text}")
            elif status == b"1" and "error[E0001]" not in text:
                counts["refused by name"] += 1
                if verbose:
                    print(f"{path}: refused by name\n{text}")
            elif status == b"1":
                counts["only we refuse"] += 1
                print(f"{path}: only we refuse\n{text}")
            elif not IS_312:
                counts["only in 3.12"] += 1
            else:
                counts["only we accept"] += 1
                print(f"{path}: only we accept: {error}")
        ours.wait()
    print(f"{len(files)} files:", ", ".join(f"{v} {k}" for k, v in counts.items()))
    print(f"parsed {size / 1e6:.1f} MB in {seconds:.2f} s: {size / 1e6 / seconds:.0f} MB/s")
    bad = counts["different"] + counts["only we refuse"] + counts["only we accept"]
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
