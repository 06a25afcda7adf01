d = {}
for word in "the cat saw the dog and the bird".split():
    d[word] = d.get(word, 0) + 1
print(d)
del d["the"]
d["the"] = 99
print(list(d), list(d.values()), list(d.items()))
print(d.popitem(), list(reversed(d)))

# expect: {'the': 3, 'cat': 1, 'saw': 1, 'dog': 1, 'and': 1, 'bird': 1}
# expect: ['cat', 'saw', 'dog', 'and', 'bird', 'the'] [1, 1, 1, 1, 1, 99] [('cat', 1), ('saw', 1), ('dog', 1), ('and', 1), ('bird', 1), ('the', 99)]
# expect: ('the', 99) ['bird', 'and', 'dog', 'saw', 'cat']
