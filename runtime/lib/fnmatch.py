"""fnmatch: names and patterns of the shell."""


def _set(pattern, i):
    """Where the set that starts at i ends: behind its bracket, or -1."""
    k = i + 1
    if k < len(pattern) and pattern[k] == "!":
        k += 1
    if k < len(pattern) and pattern[k] == "]":
        k += 1
    while k < len(pattern) and pattern[k] != "]":
        k += 1
    return k + 1 if k < len(pattern) else -1


def _is_in(c, body):
    i = 0
    while i < len(body):
        if i + 2 < len(body) and body[i + 1] == "-":
            if body[i] <= c <= body[i + 2]:
                return True
            i += 3
        else:
            if c == body[i]:
                return True
            i += 1
    return False


def _one(pattern, p, c):
    """Matches a character with what stands at p; where that ends, or -1."""
    if pattern[p] == "?":
        return p + 1
    if pattern[p] == "[":
        end = _set(pattern, p)
        if end > 0:
            body = pattern[p + 1:end - 1]
            if body[:1] == "!":
                return -1 if _is_in(c, body[1:]) else end
            return end if _is_in(c, body) else -1
    return p + 1 if pattern[p] == c else -1


def fnmatchcase(name, pat):
    p = 0
    i = 0
    star = -1
    back = 0
    while i < len(name):
        next = -1
        if p < len(pat):
            if pat[p] == "*":
                star = p
                back = i
                p += 1
                continue
            next = _one(pat, p, name[i])
        if next >= 0:
            p = next
            i += 1
        elif star >= 0:
            back += 1
            i = back
            p = star + 1
        else:
            return False
    while p < len(pat) and pat[p] == "*":
        p += 1
    return p == len(pat)


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
