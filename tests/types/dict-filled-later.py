# types: counts = dict<str, int>
# types: index = dict<int, list<str>>
# types: empty = dict<never, never>
counts = {}
index = {}
empty = {}
for word in "the cat the dog".split():
    counts[word] = counts.get(word, 0) + 1
    index.setdefault(len(word), []).append(word)
print(counts, index, empty)
# expect: {'the': 2, 'cat': 1, 'dog': 1} {3: ['the', 'cat', 'the', 'dog']} {}
