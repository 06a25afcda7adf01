# types: find() = None|int boxed
# types: look.at = None|int boxed; int
# types: look() = int
# types: name_of() = None|str
def find(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            return i
    return None


def look(items, wanted, default):
    at = find(items, wanted)
    if at is None:
        return default
    return at + 1


def name_of(n):
    if n > 1:
        return "many"


print(find([1, 2, 3], 2), find([1, 2, 3], 9))
print(look(["a", "b"], "b", 0), look(["a", "b"], "c", 0))
print(name_of(0), name_of(2))
# expect: 1 None
# expect: 2 0
# expect: None many
