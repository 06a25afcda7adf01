words = set("the quick brown fox jumps over the lazy dog the end".split())
print(len(words), sorted(words), "fox" in words)
print(sorted(set("mississippi")), len(words & {"fox", "cat"}))

# expect: 9 ['brown', 'dog', 'end', 'fox', 'jumps', 'lazy', 'over', 'quick', 'the'] True
# expect: ['i', 'm', 'p', 's'] 1
