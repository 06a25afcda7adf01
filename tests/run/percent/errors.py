for template, args in (("%d", "x"), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%d", None)):
    try:
        print(template % args)
    except TypeError as e:
        print(e)

# expect: %d format: a real number is required, not str
# expect: not enough arguments for format string
# expect: not all arguments converted during string formatting
# expect: %d format: a real number is required, not NoneType
