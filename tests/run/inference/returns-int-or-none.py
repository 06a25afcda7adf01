def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


def first_even(numbers):
    for n in numbers:
        if n % 2 == 0:
            return n


pos = find("hello", "l")
if pos is not None:
    print(pos + 1)
print(find([1, 2], 9), first_even([1, 3, 4]), first_even([1]), find([2.5], 2.5) or "zero or none")

# expect: 3
# expect: None 4 None zero or none
