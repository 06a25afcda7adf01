items = [1, "a", 2.5, None, [2], (3,), {"k": 4}, True]
print(items, len(items), items[1] + "b", items[0] + items[2])
print([type(x).__name__ for x in items])
print(1 in items, "a" in items, None in items, items.index(2.5), items.count(1), (3,) in items)
del items[3]
print([bool(x) for x in items], [x for x in items if isinstance(x, (int, float))])

# expect: [1, 'a', 2.5, None, [2], (3,), {'k': 4}, True] 8 ab 3.5
# expect: ['int', 'str', 'float', 'NoneType', 'list', 'tuple', 'dict', 'bool']
# expect: True True True 2 2 True
# expect: [True, True, True, True, True, True, True] [1, 2.5, True]
