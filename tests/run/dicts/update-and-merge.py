a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
c = {**a, **b}
a.update(b)
a.update([("w", 5)], v=6)
print(a, c, c | {"q": 1}, a == b, {"m": 1, "n": 2} == {"n": 2, "m": 1})
c |= {"x": 0}
print(c)

# expect: {'x': 1, 'y': 20, 'z': 30, 'w': 5, 'v': 6} {'x': 1, 'y': 20, 'z': 30} {'x': 1, 'y': 20, 'z': 30, 'q': 1} False True
# expect: {'x': 0, 'y': 20, 'z': 30}
