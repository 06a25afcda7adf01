calls = []


def index():
    calls.append("index")
    return 1


xs = [1, 2, 3]
xs[index()] += 10
print(xs, calls)
d = {"k": [1]}
d["k"] += [2]
d["k"] *= 2
print(d)

# expect: [1, 12, 3] ['index']
# expect: {'k': [1, 2, 1, 2]}
