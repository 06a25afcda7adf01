"""os.path: functions of text only, over generated paths."""

TEMPLATE = '''
import os
import os.path

os.environ["A"] = "one"
os.environ["B_2"] = ""
os.environ["HOME"] = "/home/me/"
PATHS = %r
for p in PATHS:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p),
          os.path.isabs(p), os.path.normpath(p), os.path.expanduser(p), os.path.expandvars(p))
    q = PATHS[len(p) %% len(PATHS)]
    print(os.path.join(p, q), os.path.join(q, p, p), os.path.commonprefix([p, q, p]))
    try:
        print(os.path.relpath("/" + p, "/" + q), os.path.relpath(p, q))
        print(os.path.commonpath([p, q]))
    except ValueError as e:
        print(e)
    print(os.path.abspath("/" + p), os.path.realpath("/nope/" + p))
'''
PARTS = ["/", "/", "/", "a", "b", ".", "..", "~", "$A", "${A}", "${B_2}", "$", "${", "x.py",
         ".rc", "..tar.gz", " ", "\xe9", "$None", "//", "}", "~root"]


def program(R, count):
    return TEMPLATE % (["".join(R.choice(PARTS) for _ in range(R.randrange(7)))
                        for _ in range(count)],)
