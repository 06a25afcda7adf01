import json
d = json.loads('{"a": {"b": [1, 2.5, null, true, "x\\u00e9\\ud83d\\ude00"]}, "n": 3}')
print(d)
print(d["a"]["b"][0] + d["n"])
for k in d["a"]["b"]:
    print(k, type(k).__name__)
print(json.dumps(d), json.dumps(d, indent=2), json.dumps(d, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
print(len(d), isinstance(d["a"], dict))
try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as e:
    print(e, e.pos, e.lineno, e.colno, e.msg)
class P:
    def __init__(self, x):
        self.x = x
print(json.dumps([P(1), 2], default=lambda o: {"x": o.x}))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P):
            return o.x
        return super().default(o)
print(json.dumps([P(1), 2], cls=E))
print(json.dumps({1: 2, None: 3, True: 4, 2.5: 5}))
total = 0
for v in json.loads("[1,2,3]"):
    total += v
print(total)
try:
    json.dumps({1,2})
except TypeError as e:
    print(e)

# expect: {'a': {'b': [1, 2.5, None, True, 'xé😀']}, 'n': 3}
# expect: 4
# expect: 1 int
# expect: 2.5 float
# expect: None NoneType
# expect: True bool
# expect: xé😀 str
# expect: {"a": {"b": [1, 2.5, null, true, "x\u00e9\ud83d\ude00"]}, "n": 3} {
# expect:   "a": {
# expect:     "b": [
# expect:       1,
# expect:       2.5,
# expect:       null,
# expect:       true,
# expect:       "x\u00e9\ud83d\ude00"
# expect:     ]
# expect:   },
# expect:   "n": 3
# expect: } {"a":{"b":[1,2.5,null,true,"xé😀"]},"n":3}
# expect: 2 True
# expect: Expecting property name enclosed in double quotes: line 1 column 9 (char 8) 8 1 9 Expecting property name enclosed in double quotes
# expect: [{"x": 1}, 2]
# expect: [1, 2]
# expect: {"1": 4, "null": 3, "2.5": 5}
# expect: 6
# expect: Object of type set is not JSON serializable
