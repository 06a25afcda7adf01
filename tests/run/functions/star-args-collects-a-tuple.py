def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result, len(numbers)


print(total(), total(1), total(1, 2, 3))
values = [4, 5]
print(total(*values), total(1, *values, 6), total(*range(4), *(9,)))


def head(first, *rest):
    return first, rest


print(head("a"), head("a", "b", 3))

# expect: (0, 0) (1, 1) (6, 3)
# expect: (9, 2) (16, 4) (15, 5)
# expect: ('a', ()) ('a', ('b', 3))
