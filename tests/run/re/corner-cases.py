import re

# long texts do not need the machine's stack
print(len(re.match(r"(?:a|b)*", "ab" * 200000).group()))
print(re.match(r"(a|b)*?c", "ab" * 100000 + "c").span())
print(re.search(r"(x+x+)+y", "x" * 12), re.fullmatch(r"(?:(?:a*)*)*b", "aaab").group())
# where empty matches are
print([m.span() for m in re.finditer(r"a*?", "aa")], [m.span() for m in re.finditer(r"\b|:+", "a::bc")])
print(re.sub(r"\b", "|", "one two"), re.split(r"(?=[A-Z])", "oneTwoThree"), re.split("x*", "axbc"))
# groups keep what they matched last
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"((a)|b)+?c", "abc").groups(), re.match(r"(a|b*)*", "xyz").groups())
# case folding
print(re.findall("[k-s]", "K\u212aS\u017f", re.I), re.findall("\u0130", "i\u0130", re.I), re.findall("k", "\u212a", re.I | re.A))
print(re.match("(?i:A)b", "ab"), re.match("(?i:A)b", "aB"), re.match(r"(\w)\1", "aA", re.I))
# places
p = re.compile("^b")
print(p.match("ab", 1), p.search("ab", 1), re.compile("b$").search("abc", 0, 2), re.compile(r"(?<=a)b").match("ab", 1))
print(re.findall("(?m)^.", "a\nb\n"), re.findall("a$", "a\na\n"), re.findall(r"a\Z", "a\n"))
print(re.compile(r"(?s)a.b").fullmatch("a\nb") is not None, re.compile("a b#c", re.X).pattern)

# expect: 400000
# expect: (0, 200001)
# expect: None aaab
# expect: [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)] [(0, 0), (1, 1), (1, 3), (3, 3), (5, 5)]
# expect: |one| |two| ['one', 'Two', 'Three'] ['', 'a', '', 'b', 'c', '']
# expect: ('a',) ('b', 'a') ('',)
# expect: ['K', 'K', 'S', 'ſ'] ['i', 'İ'] []
# expect: <re.Match object; span=(0, 2), match='ab'> None <re.Match object; span=(0, 2), match='aA'>
# expect: None None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 2), match='b'>
# expect: ['a', 'b'] ['a'] []
# expect: True a b#c
