def encode(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join(f"{n if n > 1 else ''}{c}" for c, n in out)


def decode(s):
    out, n = "", 0
    for c in s:
        if c.isdigit():
            n = n * 10 + int(c)
        else:
            out, n = out + c * (n or 1), 0
    return out


for s in ("", "a", "aaabccd", "z" * 12):
    e = encode(s)
    print(repr(e), decode(e) == s)

# expect: '' True
# expect: 'a' True
# expect: '3ab2cd' True
# expect: '12z' True
