def key(name):
    print("key", name)
    return name


def value(v):
    print("value", v)
    return v


d = {}
d[key("a")] = d[key("b")] = value(1)
d[key("a")], d[key("c")] = value(2), value(3)
print(d)

# expect: value 1
# expect: key a
# expect: key b
# expect: value 2
# expect: value 3
# expect: key a
# expect: key c
# expect: {'a': 2, 'b': 1, 'c': 3}
