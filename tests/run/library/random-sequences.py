import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample(l, 3), random.sample(range(10**6), 30))
print(random.gauss(0, 1), random.gauss(1, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 1, 0.3), random.betavariate(2, 3), random.gammavariate(0.5, 1))
print(random.getrandbits(5), random.getrandbits(40), random.getrandbits(64), random.randrange(0, 100, 7), random.randrange(5))
print(random.choices([1, 2, 3], k=4), random.choices("ab", [1, 9], k=5), random.choices("abc", cum_weights=[1, 2, 3]), random.randbytes(7))
r = random.Random(2**40 + 5)
s = r.getstate()
x = [r.random() for _ in range(3)]
r.setstate(s)
print(x == [r.random() for _ in range(3)], x)
for seed in (0, -5, 2**63 - 1, 1.5, -2.5, True):
    random.seed(seed)
    print(random.random(), random.randint(-10**12, 10**12))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 3)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(e)
class P(random.Random):
    def roll(self):
        return self.randint(1, 6)
p = P(7)
print([p.roll() for _ in range(10)])

# expect: 0.6394267984578837 1 c 1.2750293183691193
# expect: [9, 7, 8, 0, 4, 6, 5, 1, 2, 3] [4, 3, 11, 27, 29] [2, 9, 0] [750800, 681453, 735392, 571412, 439898, 231148, 471029, 617889, 291704, 848749, 911527, 6814, 795667, 844962, 167414, 732052, 443143, 356778, 291369, 163032, 225772, 800581, 352944, 107175, 97251, 398382, 101414, 376417, 888662, 360663]
# expect: -1.442384075548713 -1.200898050718389 0.8497954542850715 1.8081075928450097 0.34043504038332006 0.37731261598635824 0.0029434214269135313
# expect: 9 90130840140 4294233891058096678 91 0
# expect: [2, 2, 3, 1] ['b', 'b', 'b', 'b', 'a'] ['b'] b'\x07d\xbd\x88\r\xa8\xba'
# expect: True [0.5043802970418443, 0.2686044399723282, 0.9257865475671585]
# expect: 0.8444218515250481 957465509036
# expect: 0.6229016948897019 -210835033959
# expect: 0.3166448820870279 -709525953077
# expect: 0.551763726942059 -681072508648
# expect: 0.4779490710306722 45330637434
# expect: 0.13436424411240122 764576291551
# expect: Cannot choose from an empty sequence
# expect: empty range for randrange() (5, 2, -3)
# expect: Sample larger than population or is negative
# expect: [3, 2, 4, 6, 1, 1, 5, 1, 3, 5]
