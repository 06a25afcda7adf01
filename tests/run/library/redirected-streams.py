"""redirect_stdout and redirect_stderr, nested and used again."""

import contextlib
import io
import sys

out, err = io.StringIO(), io.StringIO()
r = contextlib.redirect_stdout(out)
with contextlib.redirect_stderr(err) as e:
    print("to err", file=sys.stderr)
    with r:
        print("to out")
        with r:
            print("again")
    sys.stderr.write("more\n")
print(repr(out.getvalue()), repr(err.getvalue()), e is err)
try:
    with contextlib.redirect_stderr(err):
        raise ValueError("x")
except ValueError as x:
    print(x, sys.stderr is not err)

# expect: 'to out\nagain\n' 'to err\nmore\n' True
# expect: x True
