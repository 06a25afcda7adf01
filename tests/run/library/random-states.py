"""States of random generators: what is restored, and what is no state."""

import random

r = random.Random(3)
s = r.getstate()
print(len(s), s[0], len(s[1]), s[2])
first = [r.random() for _ in range(3)]
r.setstate(s)
print(first == [r.random() for _ in range(3)])
words = s[1]
for bad in [(3, words[:-1] + ("x",), None), (3, words[:-1] + (None,), None), (3, words[:-1] + (625,), None),
            (3, (-1,) + words[1:], None), (3, words[:-1], None), (3, list(words), None),
            (3, tuple([True] * 624 + [624]), None), (3, tuple([1.5] * 625), None), (2, words, 1.5),
            (2, (-5,) + words[1:], None), (1, words, None), (3, words), (2, 5)]:
    try:
        r.setstate(bad)
        print(r.random(), r.gauss(0, 1))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
