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

# expect: 3 3 625 None
# expect: True
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError invalid state
# expect: OverflowError can't convert negative value to unsigned int
# expect: ValueError state vector is the wrong size
# expect: TypeError state vector must be a tuple
# expect: 0.9954821169039764 3.2849236803133732
# expect: TypeError an integer is required
# expect: 0.23796462709189137 1.5
# expect: 0.23796462709189137 -0.9243337520999115
# expect: ValueError state with version 1 passed to Random.setstate() of version 3
# expect: ValueError not enough values to unpack (expected 3, got 2)
# expect: ValueError not enough values to unpack (expected 3, got 2)
