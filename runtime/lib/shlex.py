"""shlex.split, join and quote for POSIX shells; the class shlex is not there."""

_SAFE = ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
         "_@%+=:,./-")


def quote(s):
    if not s:
        return "''"
    for c in s:
        if c not in _SAFE:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


def _quoted(s, i, parts):
    """The text in the quotes that s[i] opens, to parts; the index after them."""
    end = s[i]
    i += 1
    while i < len(s):
        c = s[i]
        i += 1
        if c == end:
            return i
        if c == "\\" and end == '"':
            if i == len(s):
                raise ValueError("No escaped character")
            c = s[i]
            i += 1
            if c != "\\" and c != '"':
                parts.append("\\")
        parts.append(c)
    raise ValueError("No closing quotation")


def split(s, comments=False, posix=True):
    if not posix:
        raise NotImplementedError("shlex.split with posix=False")
    words = []
    parts = []
    in_word = False
    i = 0
    while i < len(s):
        c = s[i]
        is_comment = comments and c == "#"
        if is_comment:
            end = s.find("\n", i)
            i = len(s) if end < 0 else end + 1
        if is_comment or c in " \t\r\n":
            if in_word:
                words.append("".join(parts))
            parts = []
            in_word = False
            if not is_comment:
                i += 1
            continue
        in_word = True
        if c == "'" or c == '"':
            i = _quoted(s, i, parts)
        elif c == "\\":
            i += 1
            if i == len(s):
                raise ValueError("No escaped character")
            parts.append(s[i])
            i += 1
        else:
            parts.append(c)
            i += 1
    if in_word:
        words.append("".join(parts))
    return words
