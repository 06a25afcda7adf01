for values in ([3, "a", 1], [None, 1], [[1], (1,)], [1, None, 2]):
    try:
        print(sorted(values))
    except TypeError as e:
        print(e)

# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'int' and 'NoneType'
# expect: '<' not supported between instances of 'tuple' and 'list'
# expect: '<' not supported between instances of 'NoneType' and 'int'
