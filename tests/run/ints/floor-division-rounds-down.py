for a in (7, -7):
    for b in (2, -2, 3):
        print(a, b, a // b, a % b, divmod(a, b))

# expect: 7 2 3 1 (3, 1)
# expect: 7 -2 -4 -1 (-4, -1)
# expect: 7 3 2 1 (2, 1)
# expect: -7 2 -4 1 (-4, 1)
# expect: -7 -2 3 -1 (3, -1)
# expect: -7 3 -3 2 (-3, 2)
