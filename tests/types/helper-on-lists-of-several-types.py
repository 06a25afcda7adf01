# instances: first_and_last = 3
# types: first_and_last() = tuple<int, int>; tuple<str, str>; tuple<float, float>
# types: first_and_last.items = list<int>; list<str>; list<float>
def first_and_last(items):
    return items[0], items[-1]


print(first_and_last([1, 2, 3]))
print(first_and_last(["a", "b"]))
print(first_and_last([1.5, 2.5]))
# expect: (1, 3)
# expect: ('a', 'b')
# expect: (1.5, 2.5)
