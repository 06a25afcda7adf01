"""difflib: what two sequences have in common."""

from __gel__ import isinstance, split


class Match(__sequence__):
    def __init__(self, a, b, size):
        self.a = a
        self.b = b
        self.size = size

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return (self.a, self.b, self.size)[i]

    def __iter__(self):
        return iter((self.a, self.b, self.size))

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return ("Match(a=" + str(self.a) + ", b=" + str(self.b) + ", size="
                + str(self.size) + ")")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """The longest block that both have, then the same left and right of it."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = a
        self.b = b
        self._blocks = []
        self._has_blocks = False
        self._index_b()

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._has_blocks = False

    def set_seq2(self, b):
        self.b = b
        self._has_blocks = False
        self._index_b()

    def _index_b(self):
        """Where each element of b is; junk and what is too frequent apart."""
        places = {}
        i = 0
        for x in self.b:
            if x in places:
                places[x].append(i)
            else:
                places[x] = [i]
            i += 1
        self.bjunk = set()
        self.bpopular = set()
        if self.isjunk is not None:
            for x in list(places):
                if self.isjunk(x):
                    self.bjunk.add(x)
                    del places[x]
        n = len(self.b)
        if self.autojunk and n >= 200:
            for x in list(places):
                if len(places[x]) > n // 100 + 1:
                    self.bpopular.add(x)
                    del places[x]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        if ahi is None:
            ahi = len(self.a)
        if bhi is None:
            bhi = len(self.b)
        i, j, n = self._longest(alo, ahi, blo, bhi)
        return Match(i, j, n)

    def _longest(self, alo, ahi, blo, bhi):
        a = self.a
        b = self.b
        best_i = alo
        best_j = blo
        best = 0
        ends = {}
        for i in range(alo, ahi):
            new = {}
            if a[i] in self.b2j:
                for j in self.b2j[a[i]]:
                    if j < blo:
                        continue
                    if j >= bhi:
                        break
                    n = ends.get(j - 1, 0) + 1
                    new[j] = n
                    if n > best:
                        best_i = i - n + 1
                        best_j = j - n + 1
                        best = n
            ends = new
        for takes_junk in (False, True):
            while (best_i > alo and best_j > blo
                   and (b[best_j - 1] in self.bjunk) == takes_junk
                   and a[best_i - 1] == b[best_j - 1]):
                best_i -= 1
                best_j -= 1
                best += 1
            while (best_i + best < ahi and best_j + best < bhi
                   and (b[best_j + best] in self.bjunk) == takes_junk
                   and a[best_i + best] == b[best_j + best]):
                best += 1
        return (best_i, best_j, best)

    def _find_blocks(self):
        if self._has_blocks:
            return
        todo = [(0, len(self.a), 0, len(self.b))]
        found = []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, n = self._longest(alo, ahi, blo, bhi)
            if n:
                found.append((i, j, n))
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + n < ahi and j + n < bhi:
                    todo.append((i + n, ahi, j + n, bhi))
        found.sort()
        blocks = []
        for i, j, n in found:
            if blocks:
                pi, pj, pn = blocks[-1]
                if pi + pn == i and pj + pn == j:
                    blocks[-1] = (pi, pj, pn + n)
                    continue
            blocks.append((i, j, n))
        blocks.append((len(self.a), len(self.b), 0))
        self._blocks = blocks
        self._has_blocks = True

    def get_matching_blocks(self):
        self._find_blocks()
        return [Match(i, j, n) for i, j, n in self._blocks]

    def get_opcodes(self):
        self._find_blocks()
        codes = []
        i = 0
        j = 0
        for bi, bj, n in self._blocks:
            tag = ""
            if i < bi and j < bj:
                tag = "replace"
            elif i < bi:
                tag = "delete"
            elif j < bj:
                tag = "insert"
            if tag:
                codes.append((tag, i, bi, j, bj))
            i = bi + n
            j = bj + n
            if n:
                codes.append(("equal", bi, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes()
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = (tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2)
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1 = max(i1, i2 - n)
                j1 = max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        self._find_blocks()
        matches = 0
        for i, j, n in self._blocks:
            matches += n
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        counts = {}
        for x in self.b:
            counts[x] = counts.get(x, 0) + 1
        matches = 0
        for x in self.a:
            n = counts.get(x, 0)
            if n > 0:
                matches += 1
            counts[x] = n - 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        n = len(self.a)
        k = len(self.b)
        return _ratio(n if n < k else k, n + k)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: " + repr(n))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: " + repr(cutoff))
    found = []
    s = SequenceMatcher()
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if (s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff
                and s.ratio() >= cutoff):
            found.append((s.ratio(), x))
    found.sort(reverse=True)
    return [x for score, x in found[:n]]


# --- differences of lines --------------------------------------------------------------

def IS_LINE_JUNK(line, pat=None):
    return line.strip() == "" or line.strip() == "#"


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _keep_blanks(line, tags):
    parts = []
    for i in range(min(len(line), len(tags))):
        c = line[i]
        parts.append(c if tags[i] == " " and c.isspace() else tags[i])
    return "".join(parts).rstrip()


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for line in self._lines(a, b):
            yield line

    def _lines(self, a, b):
        out = []
        s = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in s.get_opcodes():
            if tag == "replace":
                self._replace(a, alo, ahi, b, blo, bhi, out)
            elif tag == "delete":
                self._dump("- ", a, alo, ahi, out)
            elif tag == "insert":
                self._dump("+ ", b, blo, bhi, out)
            else:
                self._dump("  ", a, alo, ahi, out)
        return out

    def _dump(self, mark, lines, lo, hi, out):
        for i in range(lo, hi):
            out.append(mark + lines[i])

    def _replace(self, a, alo, ahi, b, blo, bhi, out):
        """The two lines that are most alike, what is before and what behind."""
        best = 0.74
        best_i = alo
        best_j = blo
        equal_i = -1
        equal_j = -1
        s = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            s.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i < 0:
                        equal_i = i
                        equal_j = j
                    continue
                s.set_seq1(a[i])
                if (s.real_quick_ratio() > best and s.quick_ratio() > best
                        and s.ratio() > best):
                    best = s.ratio()
                    best_i = i
                    best_j = j
        if best < 0.75:
            if equal_i < 0:
                if bhi - blo < ahi - alo:
                    self._dump("+ ", b, blo, bhi, out)
                    self._dump("- ", a, alo, ahi, out)
                else:
                    self._dump("- ", a, alo, ahi, out)
                    self._dump("+ ", b, blo, bhi, out)
                return
            best_i = equal_i
            best_j = equal_j
        else:
            equal_i = -1
        self._part(a, alo, best_i, b, blo, best_j, out)
        if equal_i < 0:
            self._two_lines(a[best_i], b[best_j], s, out)
        else:
            out.append("  " + a[best_i])
        self._part(a, best_i + 1, ahi, b, best_j + 1, bhi, out)

    def _two_lines(self, x, y, s, out):
        s.set_seqs(x, y)
        tags_x = ""
        tags_y = ""
        for tag, i1, i2, j1, j2 in s.get_opcodes():
            n = i2 - i1
            k = j2 - j1
            if tag == "replace":
                tags_x += "^" * n
                tags_y += "^" * k
            elif tag == "delete":
                tags_x += "-" * n
            elif tag == "insert":
                tags_y += "+" * k
            else:
                tags_x += " " * n
                tags_y += " " * k
        tags_x = _keep_blanks(x, tags_x)
        tags_y = _keep_blanks(y, tags_y)
        out.append("- " + x)
        if tags_x:
            out.append("? " + tags_x + "\n")
        out.append("+ " + y)
        if tags_y:
            out.append("? " + tags_y + "\n")

    def _part(self, a, alo, ahi, b, blo, bhi, out):
        if alo < ahi:
            if blo < bhi:
                self._replace(a, alo, ahi, b, blo, bhi, out)
            else:
                self._dump("- ", a, alo, ahi, out)
        elif blo < bhi:
            self._dump("+ ", b, blo, bhi, out)


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    mark = "- " if which == 1 else "+ "
    for line in delta:
        if line[:2] == "  " or line[:2] == mark:
            yield line[2:]


def _range_text(start, stop):
    n = stop - start
    if n == 1:
        return str(start + 1)
    if n == 0:
        return str(start) + ",0"
    return str(start + 1) + "," + str(n)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="",
                 n=3, lineterm="\n"):
    is_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_started:
            is_started = True
            yield ("--- " + fromfile
                   + ("\t" + fromfiledate if fromfiledate else "") + lineterm)
            yield ("+++ " + tofile
                   + ("\t" + tofiledate if tofiledate else "") + lineterm)
        first = group[0]
        last = group[-1]
        yield ("@@ -" + _range_text(first[1], last[2]) + " +"
               + _range_text(first[3], last[4]) + " @@" + lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    n = stop - start
    if n == 0:
        return str(start)
    if n == 1:
        return str(start + 1)
    return str(start + 1) + "," + str(start + n)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="",
                 n=3, lineterm="\n"):
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    is_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_started:
            is_started = True
            yield ("*** " + fromfile
                   + ("\t" + fromfiledate if fromfiledate else "") + lineterm)
            yield ("--- " + tofile
                   + ("\t" + tofiledate if tofiledate else "") + lineterm)
        first = group[0]
        last = group[-1]
        yield "***************" + lineterm
        yield ("*** " + _context_range(first[1], last[2]) + " ****" + lineterm)
        has_old = False
        has_new = False
        for tag, i1, i2, j1, j2 in group:
            has_old = has_old or tag == "replace" or tag == "delete"
            has_new = has_new or tag == "replace" or tag == "insert"
        if has_old:
            for tag, i1, i2, j1, j2 in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield ("--- " + _context_range(first[3], last[4]) + " ----" + lineterm)
        if has_new:
            for tag, i1, i2, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line
