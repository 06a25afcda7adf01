import json, sys, io
from enum import IntEnum
from collections import namedtuple, OrderedDict, defaultdict
class C(IntEnum):
    A = 1
    B = 2
T = namedtuple("T", "x y")
print(json.dumps([C.A, T(1, "z"), OrderedDict(a=1), defaultdict(list, {"k": [1]})]))
print(json.dumps({C.B: 1}))
f = io.StringIO()
json.dump({"a": [1, 2, {"b": None}]}, f, indent=4)
print(f.getvalue())
f.seek(0)
d = json.load(f)
print(d == {"a": [1, 2, {"b": None}]})
with open("x.json", "w") as fp:
    json.dump(d, fp)
with open("x.json") as fp:
    e = json.load(fp)
e["new"] = [1.5, "s"]
e["a"].append(5)
e["a"][2]["b"] = {"deep": True}
print(json.dumps(e, indent=2, sort_keys=True))
def walk(x, depth=0):
    if isinstance(x, dict):
        for k, v in x.items():
            print("  " * depth + k)
            walk(v, depth + 1)
    elif isinstance(x, list):
        for v in x:
            walk(v, depth + 1)
    else:
        print("  " * depth + str(x))
walk(e)
try:
    json.dumps({"x": object})
except TypeError as ex:
    print(ex)
l = []
l.append(l)
try:
    print(json.dumps(l))
except ValueError as ex:
    print(ex)
class D(json.JSONDecoder):
    def __init__(self):
        super().__init__(object_hook=self.hook)
    def hook(self, d):
        return len(d)
print(D().decode('{"a": {"b": 1}}'), json.JSONDecoder().raw_decode('[1] tail'))
print(json.loads('{"re": 1, "im": 2.5}', object_hook=lambda d: (d["re"], d["im"])))
print(json.dumps("é\u2028", ensure_ascii=False), json.loads(b'"\xc3\xa9"'))
for part in json.JSONEncoder(indent=1).iterencode({"a": 1}):
    sys.stdout.write(part)
print()

# expect: [1, [1, "z"], {"a": 1}, {"k": [1]}]
# expect: {"2": 1}
# expect: {
# expect:     "a": [
# expect:         1,
# expect:         2,
# expect:         {
# expect:             "b": null
# expect:         }
# expect:     ]
# expect: }
# expect: True
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     2,
# expect:     {
# expect:       "b": {
# expect:         "deep": true
# expect:       }
# expect:     },
# expect:     5
# expect:   ],
# expect:   "new": [
# expect:     1.5,
# expect:     "s"
# expect:   ]
# expect: }
# expect: a
# expect:     1
# expect:     2
# expect:     b
# expect:       deep
# expect:         True
# expect:     5
# expect: new
# expect:     1.5
# expect:     s
# expect: Object of type type is not JSON serializable
# expect: Circular reference detected
# expect: 1 ([1], 3)
# expect: (1, 2.5)
# expect: "é " é
# expect: {
# expect:  "a": 1
# expect: }
