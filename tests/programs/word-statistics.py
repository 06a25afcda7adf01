"""Tokenises a text, counts words, builds an index, bigrams and a small
Markov walk; prints tables with % and f-string formats."""

TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness, it was the epoch of belief, it was the
epoch of incredulity, it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair.

We had everything before us, we had nothing before us; we were all going direct
to Heaven, we were all going direct the other way -- in short, the period was so
far like the present period, that some of its noisiest authorities insisted on
its being received, for good or for evil, in the superlative degree of
comparison only."""

STOP = frozenset("it was the of we on its in for or to so".split())


class Word:
    def __init__(self, text):
        self.text = text
        self.count = 0
        self.lines = []
        self.followers = {}

    def seen(self, line):
        self.count += 1
        if not self.lines or self.lines[-1] != line:
            self.lines.append(line)

    def follow(self, other):
        self.followers[other] = self.followers.get(other, 0) + 1

    def __lt__(self, other):
        if self.count != other.count:
            return self.count > other.count
        return self.text < other.text


class Index:
    def __init__(self):
        self.words = {}
        self.total = 0

    def word(self, text):
        try:
            return self.words[text]
        except KeyError:
            w = self.words[text] = Word(text)
            return w

    def add_text(self, text):
        previous = None
        for number, line in enumerate(text.split("\n"), start=1):
            for token in tokens(line):
                self.total += 1
                self.word(token).seen(number)
                if previous is not None:
                    self.word(previous).follow(token)
                previous = token
            if not line.strip():
                previous = None

    def top(self, n, skip=frozenset()):
        return [w for w in sorted(self.words.values()) if w.text not in skip][:n]


def tokens(line):
    word = ""
    for c in line + " ":
        if c.isalpha() or (c == "'" and word):
            word += c.lower()
        elif word:
            yield word
            word = ""


def lengths(index):
    table = {}
    for w in index.words.values():
        n = len(w.text)
        count, longest = table.get(n, (0, ""))
        table[n] = (count + w.count, max(longest, w.text))
    return table


def wrap(words, width):
    lines, line = [], ""
    for w in words:
        if line and len(line) + 1 + len(w) > width:
            lines.append(line)
            line = w
        else:
            line = f"{line} {w}" if line else w
    if line:
        lines.append(line)
    return lines


def walk(index, start, steps):
    seed = 12345
    word = start
    result = [word]
    for _ in range(steps):
        followers = index.words[word].followers
        if not followers:
            break
        options = sorted(followers)
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        pick = seed % sum(followers.values())
        for option in options:
            pick -= followers[option]
            if pick < 0:
                word = option
                break
        result.append(word)
    return result


index = Index()
index.add_text(TEXT)
print(f"{index.total} words, {len(index.words)} different")
print("%-14s %5s %7s  %s" % ("word", "count", "share", "lines"))
for w in index.top(8):
    print("%-14s %5d %6.2f%%  %s" % (w.text, w.count, 100 * w.count / index.total, w.lines))
print("without common words:", ", ".join(f"{w.text}:{w.count}" for w in index.top(6, STOP)))
table = lengths(index)
for n in sorted(table):
    count, longest = table[n]
    print(f"{n:>2} {'*' * count:<34}|{count:3d} {longest!r}")
pairs = []
for w in index.words.values():
    for other, n in w.followers.items():
        if n > 1:
            pairs.append((-n, w.text, other))
pairs.sort()
for n, a, b in pairs[:6]:
    print(f"{a + ' ' + b:.<20}{-n:.>4}")
for line in wrap(walk(index, "it", 40), 50):
    print("|" + line.ljust(50) + "|")
print("|" + "the end".center(50, "-") + "|")
by_letter = {}
for text in sorted(index.words):
    by_letter.setdefault(text[0].upper(), []).append(text)
print({letter: len(ws) for letter, ws in by_letter.items()})
print([w for w in by_letter["S"] if w not in STOP], max(index.words, key=len))

# expect: 119 words, 58 different
# expect: word           count   share  lines
# expect: the               14  11.76%  [1, 2, 3, 4, 7, 8, 9]
# expect: of                12  10.08%  [1, 2, 3, 4, 8, 9]
# expect: was               11   9.24%  [1, 2, 3, 4, 7]
# expect: it                10   8.40%  [1, 2, 3, 4]
# expect: we                 4   3.36%  [6, 7]
# expect: age                2   1.68%  [1, 2]
# expect: all                2   1.68%  [6, 7]
# expect: before             2   1.68%  [6]
# expect: without common words: age:2, all:2, before:2, direct:2, epoch:2, going:2
# expect:  2 **********************************| 34 'we'
# expect:  3 *************************************| 37 'way'
# expect:  4 **********                        | 10 'were'
# expect:  5 ***********                       | 11 'worst'
# expect:  6 **************                    | 14 'wisdom'
# expect:  7 ***                               |  3 'present'
# expect:  8 ****                              |  4 'received'
# expect: 10 **                                |  2 'everything'
# expect: 11 ****                              |  4 'superlative'
# expect: it was................10
# expect: was the...............10
# expect: age of.................2
# expect: all going..............2
# expect: before us..............2
# expect: epoch of...............2
# expect: |it was the spring of darkness it was the season of|
# expect: |belief it was the winter of darkness it was the   |
# expect: |age of belief it was the best of times it was so  |
# expect: |far like the age of wisdom it was                 |
# expect: |---------------------the end----------------------|
# expect: {'A': 3, 'B': 4, 'C': 1, 'D': 4, 'E': 3, 'F': 3, 'G': 2, 'H': 3, 'I': 5, 'L': 2, 'N': 2, 'O': 5, 'P': 2, 'R': 1, 'S': 6, 'T': 4, 'U': 1, 'W': 7}
# expect: ['season', 'short', 'some', 'spring', 'superlative'] foolishness
