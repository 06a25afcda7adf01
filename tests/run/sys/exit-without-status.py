import sys

for f in (sys.exit, exit, quit):
    try:
        f()
    except SystemExit as e:
        print(e.args, e.code)
try:
    quit(4)
except SystemExit as e:
    print(e.args, e.code)

# expect: () None
# expect: (None,) None
# expect: (None,) None
# expect: (4,) 4
