words = ["pear", "fig", "apple", "kiwi", "date"]
words.sort(key=len)
print(words)
words.sort(key=lambda w: w[-1], reverse=True)
print(words)
words.sort()
print(words, words.sort())
print(sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({3: 1, 1: 2}))

# expect: ['fig', 'pear', 'kiwi', 'date', 'apple']
# expect: ['pear', 'kiwi', 'fig', 'date', 'apple']
# expect: ['apple', 'date', 'fig', 'kiwi', 'pear'] None
# expect: [3, 2, 1] ['e', 'h', 'l', 'l', 'o'] [1, 3]
