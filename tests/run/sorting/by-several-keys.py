people = [("bob", 25), ("ann", 31), ("cid", 25), ("dan", 31), ("eve", 19)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(people, key=lambda p: p[1], reverse=True))
people.sort(key=lambda p: p[0][::-1])
print([name for name, _ in people])

# expect: [('eve', 19), ('bob', 25), ('cid', 25), ('ann', 31), ('dan', 31)]
# expect: [('ann', 31), ('dan', 31), ('bob', 25), ('cid', 25), ('eve', 19)]
# expect: [('ann', 31), ('dan', 31), ('bob', 25), ('cid', 25), ('eve', 19)]
# expect: ['bob', 'cid', 'eve', 'dan', 'ann']
