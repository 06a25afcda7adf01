"""Checks the library's text against the tables: every rt.f(...) is a row of
abi.def with that many arguments, every intrinsic is called with its arity, split
is written `x = split(x)`, every name is known, and nothing is imported for
nothing."""

import ast
import glob
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
read = lambda p: open(os.path.join(ROOT, p)).read()
RT = {m[0]: len(m[2]) for m in re.findall(
    r'^RT\((\w+), "([^"]*)", "([^"]*)"', read("runtime/abi.def"), re.M)}
INTRINSICS = {m[0]: int(m[1]) for m in re.findall(
    r'^INTRINSIC\(\w+, "(\w+)", (\d+)', read("runtime/intrinsics.def"), re.M)}
errors = 0


def fail(path, node, text):
    global errors
    errors += 1
    print("%s:%d: %s" % (os.path.basename(path), node.lineno, text))


def check_call(path, n, gel, parent):
    f = n.func
    if (isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name)
            and f.value.id == "rt"):
        if f.attr not in RT:
            fail(path, n, "no row " + f.attr)
        elif RT[f.attr] != len(n.args):
            fail(path, n, "arguments of rt." + f.attr)
    elif isinstance(f, ast.Name) and f.id in gel and f.id in INTRINSICS:
        if INTRINSICS[f.id] != len(n.args):
            fail(path, n, "arguments of " + f.id)
        if f.id == "split" and not (
                isinstance(parent, ast.Assign)
                and isinstance(parent.targets[0], ast.Name)
                and isinstance(n.args[0], ast.Name)
                and parent.targets[0].id == n.args[0].id):
            fail(path, n, "split must be x = split(x)")


def defined_in(tree):
    names = set()
    for n in ast.walk(tree):
        if isinstance(n, (ast.FunctionDef, ast.ClassDef)):
            names.add(n.name)
        elif isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load):
            names.add(n.id)
        elif isinstance(n, ast.arg):
            names.add(n.arg)
        elif isinstance(n, (ast.Import, ast.ImportFrom)):
            names.update(a.asname or a.name for a in n.names)
        elif isinstance(n, ast.ExceptHandler) and n.name:
            names.add(n.name)
    return names


def check(path, builtins):
    tree = ast.parse(open(path).read())
    gel = {a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)
           and n.module == "__gel__" for a in n.names}
    for name in sorted(gel - set(INTRINSICS) - {"rt"}):
        fail(path, tree.body[1], "no intrinsic " + name)
    for parent in ast.walk(tree):
        for n in ast.iter_child_nodes(parent):
            if isinstance(n, ast.Call):
                check_call(path, n, gel, parent)
    own = defined_in(tree)
    used = set()
    for n in ast.walk(tree):
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load):
            used.add(n.id)
            if n.id not in own | builtins | {"NotImplemented", "super",
                                             "Ellipsis", "getattr", "setattr",
                                             "__format_attr__"}:
                fail(path, n, "unknown name " + n.id)
    name = os.path.basename(path)
    if name[0] == "_" and name != "__init__.py":    # others give names to programs
        for n in tree.body:
            if isinstance(n, ast.ImportFrom):
                for a in n.names:
                    if (a.asname or a.name) not in used:
                        fail(path, n, a.name + " is not used")


def main():
    files = sorted(glob.glob(os.path.join(ROOT, "runtime", "lib", "**", "*.py"),
                             recursive=True))
    builtins = defined_in(ast.parse(read("runtime/lib/builtins.py")))
    for path in files:
        check(path, builtins)
        if len(open(path).read().splitlines()) > 600:
            print(os.path.basename(path), "is longer than 600 lines")
    print(len(files), "files,", errors, "errors")
    sys.exit(errors != 0)


main()
