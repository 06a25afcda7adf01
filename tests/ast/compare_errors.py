"""Compares texts and lines of syntax errors with CPython's.

    compare_errors.py [-v] tool

The sources are the examples in CPython's own test.test_syntax and test.test_fstring
(run with Python 3.12, whose texts are the reference). Prints each difference of
the first error; differences are to be judged, some of our texts are meant to be
better.
"""
import ast
import doctest
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")


def sources():
    spec = importlib.util.find_spec("test.test_syntax")
    with open(spec.origin) as f:
        tree = ast.parse(f.read())
    for e in doctest.DocTestParser().get_examples(ast.get_docstring(tree, clean=False)):
        yield e.source
    for name in ("test_syntax", "test_fstring", "test_exceptions", "test_patma", "test_type_params",
                 "test_eof", "test_grammar", "test_named_expressions", "test_unpack_ex"):
        spec = importlib.util.find_spec("test." + name)
        if not spec:
            continue
        with open(spec.origin, encoding="utf-8") as f:
            tree = ast.parse(f.read())
        for n in ast.walk(tree):
            if isinstance(n, ast.Constant) and isinstance(n.value, str) and 0 < len(n.value) < 2000:
                yield n.value
                if name == "test_eof" or "\\n" in n.value:
                    yield n.value.replace("\\n", "\n")


def main():
    tool = sys.argv[-1]
    seen = set()
    cases = []
    for text in sources():
        if text in seen or "\x00" in text:
            continue
        seen.add(text)
        try:
            source = text.encode()
        except UnicodeEncodeError:
            continue
        try:
            compile(source, "<x>", "exec", dont_inherit=True)
            cases.append((source, None))
        except SyntaxError as e:
            cases.append((source, e))
        except (ValueError, MemoryError, RecursionError):
            pass
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        listing = os.path.join(folder, "list")
        with open(listing, "w") as f:
            for i, (source, _) in enumerate(cases):
                path = os.path.join(folder, f"{i}.py")
                with open(path, "wb") as g:
                    g.write(source)
                f.write(path + "\n")
        ours = subprocess.Popen([tool, "-q", "-j", "@" + listing], stdout=subprocess.PIPE)
        for source, error in cases:
            status, length = ours.stdout.readline().split()
            out = ours.stdout.read(int(length)).decode()
            found = [json.loads(line) for line in out.splitlines()]
            wanted = error and (error.msg, error.lineno)
            got = None
            if status != b"0":
                if all(d["name"] == "unsupported" for d in found):
                    kind = "refused by name"
                    counts[kind] = counts.get(kind, 0) + 1
                    continue
                got = [(d["message"], d["line"]) for d in found if d["name"] in ("syntax", "too_deep")]
            if wanted is None and got is None:
                kind = "both accept"
            elif wanted is None:
                kind = "ONLY WE REFUSE"
            elif got is None:
                kind = "ONLY WE ACCEPT"
            elif wanted == got[0]:
                kind = "same"
            elif wanted[0] == got[0][0]:
                kind = "other line"
            elif wanted in got:
                kind = "same, not first"
            elif wanted[0] == "invalid syntax":
                kind = "better"
            else:
                kind = "other text"
            counts[kind] = counts.get(kind, 0) + 1
            if kind.isupper() or kind in ("other text", "other line") or "-v" in sys.argv and kind == "better":
                print(f"--- {kind}\n{source.decode()}\n    CPython: {wanted}\n    ours:    {got}")
        ours.wait()
    print(counts)
    return 1 if "ONLY WE REFUSE" in counts or "ONLY WE ACCEPT" in counts else 0


if __name__ == "__main__":
    sys.exit(main())
