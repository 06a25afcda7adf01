# types: parse.text = str
# types: parse.value = str; list<str>; int
# types: parse() = int
# types: swap.a = int; str; float
def parse(text):
    value = text.strip()
    value = value.split(",")
    value = len(value)
    return value


def swap(a):
    a = str(a)
    a = len(a) / 2
    return a


print(parse(" a,b,c "), swap(1234))
# expect: 3 2.0
