# types: shown() = int|str boxed
# types: read() = int|str boxed
# types: size() = int
def shown(n):
    if n > 2:
        return "many"
    return n


def read(text):
    try:
        return int(text)
    except ValueError:
        return text


def size(x):
    if isinstance(x, str):
        return len(x)
    return x


print(shown(1), shown(5), read("12"), read("x"))
print(size(read("12")) + size(read("word")))
# expect: 1 many 12 x
# expect: 16
