x = []
y = []
z = []


def fill(n):
    for i in range(n):
        x.append(i)
        y.append(str(i))


fill(3)
print(x, y, z, len(z), sum(x), "".join(y))
for item in z:
    print("never", item + 1)

# expect: [0, 1, 2] ['0', '1', '2'] [] 0 3 012
