groups = {}
for word in ["apple", "bob", "avocado", "cat", "bean"]:
    groups.setdefault(word[0], []).append(word)
for letter in sorted(groups):
    print(letter, groups[letter])
counts = {k: len(v) for k, v in groups.items()}
print(counts)

# expect: a ['apple', 'avocado']
# expect: b ['bob', 'bean']
# expect: c ['cat']
# expect: {'a': 2, 'b': 2, 'c': 1}
