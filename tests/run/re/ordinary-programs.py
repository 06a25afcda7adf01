import re
from collections import Counter

TOKEN = re.compile(r"""
    (?P<number>\d+(?:\.\d*)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>[-+*/()=])
  | (?P<space>\s+)
  | (?P<bad>.)
""", re.VERBOSE)


def tokens(text):
    for m in TOKEN.finditer(text):
        kind = m.lastgroup
        if kind == "space":
            continue
        value = m.group()
        if kind == "number":
            value = float(value) if "." in value else int(value)
        elif kind == "bad":
            raise RuntimeError(f"{value!r} unexpected at {m.start()}")
        yield kind, value


for t in tokens("x1 = 3.5*(y + 42)"):
    print(t)
try:
    list(tokens("a $ b"))
except RuntimeError as e:
    print(e)

text = "The quick brown fox, the lazy dog. THE end"
words = re.findall(r"\w+", text.lower())
for w, n in Counter(words).most_common(2):
    print(w, n)
print(len(words), words[0].upper(), sorted(set(words)), max(words, key=len))
for a, b in re.findall(r"(\w)=(\d+)", "x=1 y=22"):
    print(a.upper(), int(b) + 1)
m = re.match(r"(\d{4})-(\d{2})-(\d{2})", "2024-05-06 x")
if m:
    y, mo, d = map(int, m.groups())
    print(y + mo + d, m.end())
    print(int(m.group(1)) + int(m[2]))
total = 0
for line in ["a 10", "bad", "b 32"]:
    m = re.search(r"(\w) (\d+)", line)
    if not m:
        continue
    total += int(m.group(2))
print(total)
parts = re.split(r"\s*,\s*", "a , b,c")
print([p.upper() for p in parts], "-".join(parts))
if (m := re.fullmatch(r"([a-z]+)@([a-z]+)\.com", "me@host.com")) is not None:
    user, host = m.groups()
    print(user, host, m.expand(r"\2:\1"))


def swap(m):
    return m.group(2) + m.group(1)


print(re.sub(r"(\w)(\d)", swap, "a1b2"), re.subn("b", "x", "abcb", 1), re.sub(r"(?i)HELLO", "bye", "Hello hello"))
print(re.sub(rb"\d", b"#", b"a1b2"), re.findall(rb"[a-z]", b"a1b2"))
print(re.compile("a|b", re.I | re.M), re.escape("1+1=2?"))
rules = [(re.compile(p), k) for p, k in [(r"\d+", "int"), (r"[a-z]+", "word")]]
for s in ["12", "ab", "?"]:
    for rule, kind in rules:
        if rule.match(s):
            print(s, kind)
            break
    else:
        print(s, "none")
for bad in ["a(b", "[z-a]", "*a", "a)", r"\1", "(?P<a", "a{2,1}", "(?<=a+)b"]:
    try:
        re.compile(bad)
        print("fine")
    except re.error as e:
        print(bad, "|", e, "|", e.pos)
print(re.match("(a)|(b)", "b").groups(), re.match("(a)|(b)", "b").groups("-"), re.match("(?P<x>a)|b", "b").groupdict())
try:
    re.match("a", "a").group(3)
except IndexError as e:
    print(e)

# expect: ('name', 'x1')
# expect: ('op', '=')
# expect: ('number', 3.5)
# expect: ('op', '*')
# expect: ('op', '(')
# expect: ('name', 'y')
# expect: ('op', '+')
# expect: ('number', 42)
# expect: ('op', ')')
# expect: '$' unexpected at 2
# expect: the 3
# expect: quick 1
# expect: 9 THE ['brown', 'dog', 'end', 'fox', 'lazy', 'quick', 'the'] quick
# expect: X 2
# expect: Y 23
# expect: 2035 10
# expect: 2029
# expect: 42
# expect: ['A', 'B', 'C'] a-b-c
# expect: me host host:me
# expect: 1a2b ('axcb', 1) bye bye
# expect: b'a#b#' [b'a', b'b']
# expect: re.compile('a|b', re.IGNORECASE|re.MULTILINE) 1\+1=2\?
# expect: 12 int
# expect: ab word
# expect: ? none
# expect: a(b | missing ), unterminated subpattern at position 1 | 1
# expect: [z-a] | bad character range z-a at position 1 | 1
# expect: *a | nothing to repeat at position 0 | 0
# expect: a) | unbalanced parenthesis at position 1 | 1
# expect: \1 | invalid group reference 1 at position 1 | 1
# expect: (?P<a | missing >, unterminated name at position 4 | 4
# expect: a{2,1} | min repeat greater than max repeat at position 2 | 2
# expect: (?<=a+)b | look-behind requires fixed-width pattern | None
# expect: (None, 'b') ('-', 'b') {'x': None}
# expect: no such group
