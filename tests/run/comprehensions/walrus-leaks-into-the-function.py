def first_square_above(limit):
    found = [y for x in range(20) if (y := x * x) > limit]
    return y, found[0]


print(first_square_above(50))
print(any((hit := n) > 3 for n in [1, 5, 9]), hit)

# expect: (361, 64)
# expect: True 5
