def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)


values = [1, "a", None, [1], 2.5, (1,), len]
one, text, none, items, real, pair, function = values
attempt(lambda: one + text)
attempt(lambda: text + one)
attempt(lambda: none + one)
attempt(lambda: items + pair)
attempt(lambda: text * real)
attempt(lambda: one < text)
attempt(lambda: none >= real)
attempt(lambda: -text)
attempt(lambda: one[0])
attempt(lambda: none["x"])
attempt(lambda: one())
attempt(lambda: len(one))
attempt(lambda: list(one))
attempt(lambda: text % (1, 2))
attempt(lambda: function(items) + text)

# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: can only concatenate str (not "int") to str
# expect: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: can only concatenate list (not "tuple") to list
# expect: can't multiply sequence by non-int of type 'float'
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '>=' not supported between instances of 'NoneType' and 'float'
# expect: bad operand type for unary -: 'str'
# expect: 'int' object is not subscriptable
# expect: 'NoneType' object is not subscriptable
# expect: 'int' object is not callable
# expect: object of type 'int' has no len()
# expect: 'int' object is not iterable
# expect: not all arguments converted during string formatting
# expect: unsupported operand type(s) for +: 'int' and 'str'
