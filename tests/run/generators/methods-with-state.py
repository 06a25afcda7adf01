class Tokens:
    def __init__(self, text):
        self.text = text
        self.count = 0

    def words(self):
        for w in self.text.split():
            self.count += 1
            yield w

    def pairs(self):
        it = self.words()
        for a in it:
            yield a, next(it, None)


t = Tokens("one two three")
print(list(t.pairs()), t.count)

# expect: [('one', 'two'), ('three', None)] 3
