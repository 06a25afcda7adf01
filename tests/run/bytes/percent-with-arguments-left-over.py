for args in [(1,), (1, 2, 3), (5, 6)]:
    for text in [b"%d %d", b"%d"]:
        try:
            print(text % args)
        except TypeError as e:
            print(e)
    try:
        print("%d %d" % args)
    except TypeError as e:
        print(e)
# expect: not enough arguments for format string
# expect: b'1'
# expect: not enough arguments for format string
# expect: not all arguments converted during bytes formatting
# expect: not all arguments converted during bytes formatting
# expect: not all arguments converted during string formatting
# expect: b'5 6'
# expect: not all arguments converted during bytes formatting
# expect: 5 6
