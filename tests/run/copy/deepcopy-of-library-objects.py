import copy, enum, datetime, re
from collections import ChainMap, UserDict, UserList
class Color(enum.Enum):
    RED = 1
    BLUE = [2]
class P:
    def __init__(self):
        self.c = Color.RED
        self.d = datetime.date(2020, 1, 2)
        self.t = datetime.timedelta(days=1)
        self.dt = datetime.datetime(2020, 1, 2, 3, 4)
        self.pat = re.compile("a+")
p = P(); q = copy.deepcopy(p)
print(q.c is Color.RED, q.d == p.d, q.t, q.dt, q.pat.match("aa").group())
print(copy.deepcopy([Color.BLUE])[0] is Color.BLUE, copy.copy(Color.RED) is Color.RED)
u = UserDict({"a": [1]}); v = copy.deepcopy(u); v["a"].append(2); print(u, v)
u = UserList([[1]]); v = copy.deepcopy(u); v[0].append(2); print(u, v)
u = ChainMap({"a": [1]}, {"b": [2]}); v = copy.deepcopy(u); v["a"].append(2); print(u, v)
class Val(int):
    pass
a = Val(3); a.note = ["n"]; b = copy.deepcopy(a); b.note.append("m"); print(a + 1, a.note, b, b.note)
# expect: True True 1 day, 0:00:00 2020-01-02 03:04:00 aa
# expect: True True
# expect: {'a': [1]} {'a': [1, 2]}
# expect: [[1]] [[1, 2]]
# expect: ChainMap({'a': [1]}, {'b': [2]}) ChainMap({'a': [1, 2]}, {'b': [2]})
# expect: 4 ['n'] 3 ['n', 'm']
