from collections import ChainMap, UserDict, UserList, UserString
base = {"color": "red", "user": "guest"}
env = {"user": "admin"}
c = ChainMap({}, env, base)
print(c["user"], c["color"], len(c), sorted(c), list(c), "x" in c, c.get("x", 0))
c["x"] = 5
print(c, c.maps[0], c.parents, c.new_child({"y": 1})["y"])
del c["x"]
try: del c["user"]
except KeyError as e: print(e)
try: c["zz"]
except KeyError as e: print("KeyError", e)
print(dict(c), list(c.items()), list(c.values()), bool(ChainMap()), c == dict(c))
class Up(UserDict):
    def __setitem__(self, k, v):
        self.data[k.upper()] = v
u = Up({"a": 1}, b=2)
u["c"] = 3
u.update({"d": 4})
print(u, u["A"], "B" in u, len(u), list(u), u.get("q"), u.pop("C"), u.copy(), type(u.copy()).__name__)
print(u | {"Z": 1}, list(u.items()), u == {"A": 1, "B": 2, "D": 4})
class Miss(UserDict):
    def __missing__(self, k): return k * 2
print(Miss()["ab"])
class Stack(UserList):
    def push(self, x): self.append(x)
    def top(self): return self[-1]
s = Stack([1, 2])
s.push(3)
print(s, s.top(), len(s), s[0:2], type(s[0:2]).__name__, s + [4], s * 2, 2 in s, s == [1, 2, 3], s < [9], sorted(s, reverse=True), [x * 2 for x in s])
s += [5]; s.sort(reverse=True); s.insert(0, 7); print(s, s.pop(), s.index(7), s.count(3), s.data)
t = UserString("hello")
print(t, repr(t), t.upper(), t + " w", len(t), t[1], t[1:3], "ell" in t, t == "hello", t.replace("l", "L"), t.split("e"), hash(t) == hash("hello"), t.startswith("he"), t.center(11, "*"), t * 2)
# expect: admin red 2 ['color', 'user'] ['color', 'user'] False 0
# expect: ChainMap({'x': 5}, {'user': 'admin'}, {'color': 'red', 'user': 'guest'}) {'x': 5} ChainMap({'user': 'admin'}, {'color': 'red', 'user': 'guest'}) 1
# expect: "Key not found in the first mapping: 'user'"
# expect: KeyError 'zz'
# expect: {'color': 'red', 'user': 'admin'} [('color', 'red'), ('user', 'admin')] ['red', 'admin'] False True
# expect: {'A': 1, 'B': 2, 'D': 4} 1 True 4 ['A', 'B', 'C', 'D'] None 3 {'A': 1, 'B': 2, 'D': 4} Up
# expect: {'A': 1, 'B': 2, 'D': 4, 'Z': 1} [('A', 1), ('B', 2), ('D', 4)] True
# expect: abab
# expect: [1, 2, 3] 3 3 [1, 2] Stack [1, 2, 3, 4] [1, 2, 3, 1, 2, 3] True True True [3, 2, 1] [2, 4, 6]
# expect: [7, 5, 3, 2] 1 0 1 [7, 5, 3, 2]
# expect: hello 'hello' HELLO hello w 5 e el True True heLLo ['h', 'llo'] True True ***hello*** hellohello
