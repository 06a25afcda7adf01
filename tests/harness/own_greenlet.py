"""Runs a program under CPython with runtime/stackless/greenlet.py as its module
`greenlet`: own_greenlet.py PROGRAM [ARG...]. The primitive below, _switch, goes on
using the package."""
import importlib.util
import os
import runpy
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main():
    sys.path.insert(1, os.path.join(ROOT, "runtime/cpython"))
    import _switch  # noqa: F401  binds the package before the name is taken
    path = os.path.join(ROOT, "runtime/stackless/greenlet.py")
    spec = importlib.util.spec_from_file_location("greenlet", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["greenlet"] = module
    spec.loader.exec_module(module)
    del sys.argv[0]
    sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
