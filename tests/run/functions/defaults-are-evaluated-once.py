def collect(x, into=[]):
    into.append(x)
    return into


print(collect(1))
print(collect(2))
print(collect(3, []))
n = 5


def scaled(x, factor=n):
    return x * factor


n = 100
print(scaled(2), scaled(2, 3), scaled(factor=4, x=1))

# expect: [1]
# expect: [1, 2]
# expect: [3]
# expect: 10 6 4
