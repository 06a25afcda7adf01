# types: keep.get() = int; str
# types: pairs() = generator pairs
# types: numbers = list<tuple<int, int>>
# types: words = list<tuple<str, str>>
def keep(value):
    def get():
        return value
    return get


def pairs(items):
    for a in items:
        for b in items:
            yield a, b


print(keep(1)(), keep("x")())
numbers = list(pairs([1, 2]))
words = list(pairs(["a"]))
print(numbers, words)
# expect: 1 x
# expect: [(1, 1), (1, 2), (2, 1), (2, 2)] [('a', 'a')]
