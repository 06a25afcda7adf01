import sys

for value in (None, 0, True, "text"):
    try:
        sys.exit(value)
    except SystemExit as e:
        print(repr(e.code))
sys.exit()

# expect: None
# expect: 0
# expect: True
# expect: 'text'
