"""re: generated patterns on generated texts, some patterns wrong, and replacements."""

TEMPLATE = '''
import re

def show(m):
    if m is None:
        return "no"
    return "%%r %%r %%r %%r" %% (m.span(), m.groups(), m.lastindex, m.regs)

CASES = %s
for pattern, flags, texts, template in CASES:
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        print(ascii(pattern), e.msg, e.pos, e.lineno, e.colno)
        continue
    except OverflowError as e:
        print(ascii(pattern), e)
        continue
    print(ascii(p), p.groups, p.groupindex, p.flags)
    for t in texts:
        print(ascii(t), ascii(show(p.match(t))), ascii(show(p.search(t))), ascii(show(p.fullmatch(t))))
        print(ascii(p.findall(t)), ascii(p.split(t, 2)), ascii(show(p.search(t, 1, 4))))
        print(ascii([m.span() for m in p.finditer(t)]), ascii(p.subn(lambda m: "<" + m.group() + ">", t)))
        try:
            print(ascii(p.sub(template, t)))
        except (re.error, IndexError) as e:
            print(ascii(template), e)

for pattern, flags, texts, template in CASES[::3]:
    try:
        p = re.compile(pattern.encode("utf-8"), flags)
        for t in texts:
            t = t.encode("utf-8")
            print(show(p.match(t)), show(p.search(t)), p.findall(t), p.split(t, 1), p.sub(template.encode(), t))
    except (re.error, IndexError) as e:
        print(e)
'''
ATOMS = ["a", "b", "ab", ".", "[ab]", "[^a]", "[a-c]", r"\w", r"\d", r"\s", r"\W", r"\b", "^", "$",
         r"\A", r"\Z", r"\B", "A", "\xe9", "\u0130", "k", "[k-s]", "-", " ", r"\n", "[\\d_]", r"\x41",
         "[\xc0-\xff]", r"[^\W]", "", r"\.", "1", "(?:)", "[]a]", "[a-]"]
QUANTIFIERS = ["*", "+", "?", "{2}", "{1,2}", "{0,}", "{,2}", "*?", "+?", "??", "{1,2}?", "*+", "++", "?+", "{,2}+"]
CHARS = "aabbcA1_ -\n.\xe9\xc9ks\u212a\u017f\u0131iI"
WRONG = ["(", ")", "[", "*", "?", "{", "}", "\\", "(?", "(?P", "(?P<", "(?P<n>", "(?P=n)", "(?P=q)", "\\1", "\\9",
         "(?(1)", "(?(n)a|b)", "(?<=", "(?<!a", "(?i)", "(?z)", "(?-i:a)", "(?i-i:a)", "(?a:b)", "\\q", "\\x1",
         "\\u12", "\\400", "[b-a]", "[\\w-a]", "{1}", "{3,1}", "(?#", "(?#x)", "|", "(?>a)", "++", "\n", "(?s:.)",
         "(?P<1>a)", "(?P>", "(?<n>", "(?(x)a)", "(?(0)a)", "(?(1)a|b|c)", "\\08", "(?P<n>a)", "(?x: a # b\n)"]
TEMPLATES = ["x", r"[\1]", r"\g<0>\g<0>", r"\g<n>", r"\\\n", r"\2-\1", r"\g<9>", r"\q", r"\g<", r"\07\101", "",
             r"\g<-1>", r"\g<n", r"\400", r"\.", r"\g<1>\3"]


def atom(R, depth, groups):
    k = R.randrange(14 if depth else 8)
    if k < 8:
        return R.choice(ATOMS)
    if k < 10:
        groups.append(len(groups) + 1)
        name = "?P<n>" if R.random() < 0.2 and "n" not in groups else ""
        if name:
            groups.append("n")
            groups.pop()
        return "(" + branch(R, depth - 1, groups) + ")"
    inner = branch(R, depth - 1, groups)
    if k == 10:
        return "(?:" + inner + ")"
    if k == 11:
        return R.choice(["(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?s:", "(?-i:"]) + inner + ")"
    if groups and k == 12:
        return "\\" + str(R.choice(groups))
    if groups:
        return "(?(%d)%s|%s)" % (R.choice(groups), inner, R.choice(ATOMS))
    return inner


def branch(R, depth, groups):
    parts = []
    for _ in range(R.choice([1, 1, 1, 2])):
        s = ""
        for _ in range(R.randrange(1, 4)):
            s += atom(R, depth, groups)
            if R.random() < 0.35 and s and s[-1:] not in "^$|(*+?}":
                s += R.choice(QUANTIFIERS)
        parts.append(s)
    return "|".join(parts)


def pattern(R):
    p = branch(R, 3, [])
    for _ in range(R.choice([0, 0, 0, 1, 2])):
        i = R.randrange(len(p) + 1)
        p = p[:i] + R.choice(WRONG) + p[i + (R.random() < 0.2):]
    return p


def program(R, count):
    cases = []
    for _ in range(count):
        texts = ["".join(R.choice(CHARS) for _ in range(R.randrange(9))) for _ in range(3)]
        cases.append((pattern(R), R.choice([0, 0, 0, 2, 8, 16, 64, 256, 258, 26]), texts, R.choice(TEMPLATES)))
    return TEMPLATE % ascii(cases)
