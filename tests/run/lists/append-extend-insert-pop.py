items = []
items.append(3)
items.extend([1, 2])
items += (9,)
items.insert(0, 7)
items.insert(-1, 8)
items.insert(100, 5)
print(items, items.pop(), items.pop(0), items)
items.remove(1)
print(items, items.index(8), items.count(3), len(items))
items.clear()
print(items)

# expect: [3, 1, 2, 8, 9] 5 7 [3, 1, 2, 8, 9]
# expect: [3, 2, 8, 9] 2 1 4
# expect: []
