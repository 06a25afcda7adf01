"""python3 tests/lib/shim/run.py prog.py: runs a program on the library."""

import io
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gel
import loader
import rt
import types


def run_program(path, stdin_text=""):
    """(stdout, stderr without tracebacks, status)"""
    out, err = io.StringIO(), io.StringIO()
    rt.OUT, rt.ERR, rt.STATUS[0] = out, err, 0
    lib = loader.load()
    mod = types.ModuleType("__main__")
    loader.modules["__main__"] = mod
    try:
        loader.run_source(open(path).read(), "__main__", path, mod)
    except BaseException as e:
        e = gel.convert(e)
        if not isinstance(type(e), gel.ShimMeta):
            raise
        lib["__report__"](e)
        if os.environ.get("SHIM_TRACE"):
            import traceback
            traceback.print_tb(e.__class__.__mro__ and sys.exc_info()[2])
    return out.getvalue(), err.getvalue(), rt.STATUS[0]


if __name__ == "__main__":
    rt.ARGV[:] = sys.argv[1:]
    out, err, status = run_program(sys.argv[1])
    sys.stdout.write(out)
    sys.stderr.write(err)
    sys.exit(status)
