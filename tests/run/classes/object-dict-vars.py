class P:
    cls = 1
    def __init__(self, x, y):
        self.x = x
        self.y = y
        if x > 1:
            self.z = "z"
p, q = P(1, 2), P(5, 6)
print(vars(p), p.__dict__, vars(q))
q.extra = [1]
print(q.__dict__)
for k, v in vars(q).items():
    print(k, v)
print("x" in p.__dict__, len(p.__dict__), p.__dict__["x"], sorted(q.__dict__))
class S(P):
    def __init__(self):
        self.name = "s"
        super().__init__(1, 2.5)
print(vars(S()), S().__dict__ == {"name": "s", "x": 1, "y": 2.5})
class R:
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
    def __eq__(self, o): return self.__dict__ == o.__dict__
class T(R):
    def __init__(self, a, b): self.a = a; self.b = b
print(T(1, "x"), T(1, 2) == T(1, 2), T(1, 2) == T(1, 3))

# expect: {'x': 1, 'y': 2} {'x': 1, 'y': 2} {'x': 5, 'y': 6, 'z': 'z'}
# expect: {'x': 5, 'y': 6, 'z': 'z', 'extra': [1]}
# expect: x 5
# expect: y 6
# expect: z z
# expect: extra [1]
# expect: True 2 1 ['extra', 'x', 'y', 'z']
# expect: {'name': 's', 'x': 1, 'y': 2.5} True
# expect: T(a=1, b='x') True False
