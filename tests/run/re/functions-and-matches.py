import re
m = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
print(m.group(0), m.group(1), m.group(2), m.group(1, 2), m.groups(), m)
print(re.findall(r"\d+", "a1b22c333"), re.split(r"[,;]\s*", "a, b;c"), re.sub(r"(a)(b)?", r"[\1\2]", "abaab"))
for m in re.finditer(r"(?P<k>\w+)=(?P<v>\d+)", "x=1, yy=22"):
    print(m.groupdict(), m["k"], m.span("v"), m.lastgroup, m.lastindex)
p = re.compile(r"^\s*#", re.M)
print(p, p.search("a\n  # b").start(), p.groups, p.flags)
print(re.sub(r"\d", lambda m: str(int(m.group()) * 2), "1a2b3"))
print(re.split(r"(-)", "a-b-c"), re.fullmatch("a|ab", "ab"), re.escape("a.b*c"))
try:
    re.compile("(a")
except re.error as e:
    print(e, e.pos, e.msg)
print(re.search("x", "abc"))
if re.match("a", "abc"):
    print("yes")
print(re.findall(r"(a)|(b)", "abc"), re.findall("", "ab"), re.sub("x*", "-", "abxd"))
print(re.findall(r"\w+", "héllo wörld", re.A), re.findall(r"STRASSE|ß", "straße", re.I))
print(re.match(rb"a(b)", b"abc").group(1))

# expect: Isaac Newton Isaac Newton ('Isaac', 'Newton') ('Isaac', 'Newton') <re.Match object; span=(0, 12), match='Isaac Newton'>
# expect: ['1', '22', '333'] ['a', 'b', 'c'] [ab][a][ab]
# expect: {'k': 'x', 'v': '1'} x (2, 3) v 2
# expect: {'k': 'yy', 'v': '22'} yy (8, 10) v 2
# expect: re.compile('^\\s*#', re.MULTILINE) 2 0 40
# expect: 2a4b6
# expect: ['a', '-', 'b', '-', 'c'] <re.Match object; span=(0, 2), match='ab'> a\.b\*c
# expect: missing ), unterminated subpattern at position 0 0 missing ), unterminated subpattern
# expect: None
# expect: yes
# expect: [('a', ''), ('', 'b')] ['', '', ''] -a-b--d-
# expect: ['h', 'llo', 'w', 'rld'] ['ß']
# expect: b'b'
