s = {3, 1, 2}
s.add(2)
s.add(10)
print(sorted(s), len(s), 3 in s, 5 in s)
s.discard(99)
s.remove(3)
try:
    s.remove(3)
except KeyError as e:
    print("KeyError:", e)
print(sorted(s), set(), bool(set()), set([1, 1, 1]))

# expect: [1, 2, 3, 10] 4 True False
# expect: KeyError: 3
# expect: [1, 2, 10] set() False {1}
