def attempt(f):
    try:
        f()
    except ValueError as e:
        print(e)


attempt(lambda: [1].index(2))
attempt(lambda: (1,).index(2))
attempt(lambda: max([]))
attempt(lambda: min(()))
attempt(lambda: "abc".index("z"))
attempt(lambda: "a,b".split(""))
attempt(lambda: float("abc"))
attempt(lambda: int("z", 16))
attempt(lambda: range(3).index(7))
attempt(lambda: chr(-5))

# expect: 2 is not in list
# expect: tuple.index(x): x not in tuple
# expect: max() arg is an empty sequence
# expect: min() arg is an empty sequence
# expect: substring not found
# expect: empty separator
# expect: could not convert string to float: 'abc'
# expect: invalid literal for int() with base 16: 'z'
# expect: 7 is not in range
# expect: chr() arg not in range(0x110000)
