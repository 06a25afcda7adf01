for x in [2, "ab", 1.5, None, [0], (1, 2)]:
    try:
        print(x * 2, end=" | ")
        print(x + x, end=" | ")
        print(len(x))
    except TypeError as e:
        print("TypeError:", e)

# expect: 4 | 4 | TypeError: object of type 'int' has no len()
# expect: abab | abab | 2
# expect: 3.0 | 3.0 | TypeError: object of type 'float' has no len()
# expect: TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
# expect: [0, 0] | [0, 0] | 1
# expect: (1, 2, 1, 2) | (1, 2, 1, 2) | 2
