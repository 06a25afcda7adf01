"""textwrap: text in lines of a width."""

_SPACE = "\t\n\x0b\x0c\r "


def _is_word(c):
    return c == "_" or c.isalnum()


def _is_letter(text, i):
    return (0 <= i < len(text) and _is_word(text[i])
            and not text[i].isdecimal())


def _is_punct(c):
    return _is_word(c) or c in "!\"'&.,?"


def _dashes(text, i):
    """Where two or more dashes end that a word follows, or -1."""
    k = i
    while k < len(text) and text[k] == "-":
        k += 1
    if k - i >= 2 and k < len(text) and _is_word(text[k]):
        return k
    return -1


def _is_hyphen(text, j):
    """May a word be broken behind the character at j?"""
    if text[j] != "-":
        return False
    if not (_is_letter(text, j - 1)
            and (_is_letter(text, j - 2)
                 or j >= 3 and text[j - 2] == "-" and _is_letter(text, j - 3))):
        return False
    k = j + 2
    if k < len(text) and text[k] == "-":
        k += 1
    return _is_letter(text, j + 1) and _is_letter(text, k)


def _end_of_chunk(text, i):
    n = len(text)
    if text[i] in _SPACE:
        while i < n and text[i] in _SPACE:
            i += 1
        return i
    if i > 0 and _is_punct(text[i - 1]):
        k = _dashes(text, i)
        if k >= 0:
            return k
    j = i + 1
    while j < n and text[j] not in _SPACE:
        if _is_hyphen(text, j):
            return j + 1
        if _is_punct(text[j - 1]) and _dashes(text, j) >= 0:
            return j
        j += 1
    return j


def _ends_sentence(chunk):
    if chunk.endswith('"') or chunk.endswith("'"):
        chunk = chunk[:-1]
    return len(chunk) >= 2 and chunk[-1] in ".!?" and "a" <= chunk[-2] <= "z"


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="",
                 expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in _SPACE:
                text = text.replace(c, " ")
        chunks = []
        i = 0
        while i < len(text):
            if self.break_on_hyphens:
                k = _end_of_chunk(text, i)
            else:
                k = i
                is_space = text[i] in _SPACE
                while k < len(text) and (text[k] in _SPACE) == is_space:
                    k += 1
            chunks.append(text[i:k])
            i = k
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            i = 0
            while i < len(chunks) - 1:
                if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                    chunks[i + 1] = "  "
                    i += 1
                i += 1
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _check(self):
        if self.width <= 0:
            raise ValueError("invalid width " + repr(self.width)
                             + " (must be > 0)")
        limit = self.max_lines
        if limit is not None:
            indent = self.initial_indent
            if limit > 1:
                indent = self.subsequent_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def _lines(self, chunks):
        self._check()
        lines = []
        chunks.reverse()
        while len(chunks) > 0:
            indent = self.initial_indent
            if len(lines) > 0:
                indent = self.subsequent_indent
            width = self.width - len(indent)
            if (self.drop_whitespace and len(lines) > 0
                    and chunks[-1].strip() == ""):
                chunks.pop()
            line = []
            size = 0
            while len(chunks) > 0 and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                line.append(chunks.pop())
            if len(chunks) > 0 and len(chunks[-1]) > width:
                self._break_word(chunks, line, size, width)
                size = 0
                for chunk in line:
                    size += len(chunk)
            if (self.drop_whitespace and len(line) > 0
                    and line[-1].strip() == ""):
                size -= len(line.pop())
            if len(line) > 0:
                if self._fits(chunks, lines, size, width):
                    lines.append(indent + "".join(line))
                else:
                    self._shorten(lines, line, indent, size, width)
                    break
        return lines

    def _fits(self, chunks, lines, size, width):
        limit = self.max_lines
        if limit is None or len(lines) + 1 < limit:
            return True
        is_last = len(chunks) == 0 or (self.drop_whitespace
                                       and len(chunks) == 1
                                       and chunks[0].strip() == "")
        return is_last and size <= width

    def _shorten(self, lines, line, indent, size, width):
        """The last line of those that there may be."""
        mark = self.placeholder
        while len(line) > 0:
            if line[-1].strip() != "" and size + len(mark) <= width:
                lines.append(indent + "".join(line) + mark)
                return
            size -= len(line.pop())
        if len(lines) > 0:
            last = lines[-1].rstrip()
            if len(last) + len(mark) <= self.width:
                lines[-1] = last + mark
                return
        lines.append(indent + mark.lstrip())

    def _break_word(self, chunks, line, size, width):
        room = 1 if width < 1 else width - size
        if self.break_long_words:
            chunk = chunks[-1]
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and chunk[:hyphen].strip("-") != "":
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif len(line) == 0:
            line.append(chunks.pop())


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(" ".join(text.strip().split()))


def dedent(text):
    lines = []
    margin = None
    for line in text.split("\n"):
        body = line.lstrip(" \t")
        if body == "":
            lines.append("")
            continue
        lines.append(line)
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            k = 0
            while (k < len(margin) and k < len(indent)
                   and margin[k] == indent[k]):
                k += 1
            margin = margin[:k]
    if margin is not None and margin != "":
        n = len(margin)
        for i in range(len(lines)):
            if lines[i] != "":
                lines[i] = lines[i][n:]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    parts = []
    for line in text.splitlines(True):
        if predicate is None:
            wanted = line.strip() != ""
        else:
            wanted = predicate(line)
        parts.append(prefix + line if wanted else line)
    return "".join(parts)
