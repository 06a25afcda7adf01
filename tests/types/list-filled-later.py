# types: x = list<int>
# types: fill.out = list<str>
# types: fill() = list<str>
x = []


def fill(n):
    out = []
    for i in range(n):
        out.append(str(i))
    return out


for i in range(3):
    x.append(i * i)
print(x, fill(3))
# expect: [0, 1, 4] ['0', '1', '2']
