d = {"a": 1, 2: "b"}
for key in ("a", "zz", 2, 3, (1, 2)):
    try:
        print(d[key])
    except KeyError as e:
        print("KeyError:", e)
try:
    del d["q"]
except KeyError as e:
    print("KeyError:", e)
try:
    {}.popitem()
except KeyError as e:
    print("KeyError:", e)

# expect: 1
# expect: KeyError: 'zz'
# expect: b
# expect: KeyError: 3
# expect: KeyError: (1, 2)
# expect: KeyError: 'q'
# expect: KeyError: 'popitem(): dictionary is empty'
