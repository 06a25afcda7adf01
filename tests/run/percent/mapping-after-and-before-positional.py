for f in ("%(foo)s %s %(foo)s", "%s %(foo)s %(foo)s", "%(foo)s"):
    try:
        print(f % {"foo": 1})
    except TypeError as e:
        print(e)

# expect: not enough arguments for format string
# expect: {'foo': 1} 1 1
# expect: 1
