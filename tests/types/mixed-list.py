# types: items = list<None|int|float|str boxed>
# types: double() = None|int|float|str boxed
# types: numbers = list<int|float boxed>
items = [1, "a", 2.5, None]
numbers = [0] * 3
numbers[1] = 0.5


def double(x):
    if x is None:
        return x
    return x * 2


for item in items:
    print(double(item))
print(numbers, sum(numbers))
# expect: 2
# expect: aa
# expect: 5.0
# expect: None
# expect: [0, 0.5, 0] 0.5
