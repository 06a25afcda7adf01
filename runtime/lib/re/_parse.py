"""re: the tree of a pattern, with CPython's errors and their positions."""

from __gel__ import isinstance
from re._error import error

I = 2
L = 4
M = 8
S = 16
U = 32
X = 64
DEBUG = 128
A = 256
TYPES = A | L | U
GLOBAL = DEBUG
MAX = 4294967295
_WIDE = 1 << 30

# kinds of nodes
LITERAL = 1     # a: character
ANY = 2
SET = 3         # a: negated?; items: ranges, as pairs; classes: letters
PLACE = 4       # a: letter
BRANCH = 5      # kids
SEQ = 6         # kids
GROUP = 7       # a: number, or 0; b, c: flags on and off; kids[0]
REPEAT = 8      # a, b: limits; c: letter g, l or p; kids[0]
ASSERT = 9      # a: 1 ahead, -1 behind; b: negated?; kids[0]
REF = 10        # a: group
COND = 11       # a: group; kids: yes and perhaps no
ATOMIC = 12     # kids[0]


class Node:
    def __init__(self, kind, a=0, b=0, c=0):
        self.kind = kind
        self.a = a
        self.b = b
        self.c = c
        self.kids = []
        self.items = []
        self.classes = []


def _flag_of(c):
    i = "iLmsxau".find(c) if len(c) == 1 else -1
    return (I, L, M, S, X, A, U)[i] if i >= 0 else 0


def _is_digit(c):
    return len(c) == 1 and "0" <= c <= "9"


def _is_octal(c):
    return len(c) == 1 and "0" <= c <= "7"


def is_letter(c):
    return len(c) == 1 and ("a" <= c <= "z" or "A" <= c <= "Z")


def simple_escape(c):
    """The character that a letter behind a backslash stands for, or -1."""
    i = "abfnrtv\\".find(c) if len(c) == 1 else -1
    return (7, 8, 12, 10, 13, 9, 11, 92)[i] if i >= 0 else -1


def _is_class(c):
    return len(c) == 1 and "dDsSwW".find(c) >= 0


class Source:
    """`next` is a character, or a backslash and one; "" at the end."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.is_text = isinstance(pattern, str)
        if isinstance(pattern, str):
            self.text = pattern
        else:
            self.text = pattern.decode("latin-1")
        self.index = 0
        self.next = ""
        self.advance()

    def advance(self):
        i = self.index
        c = self.text[i:i + 1]
        if c == "\\":
            c = self.text[i:i + 2]
            if len(c) < 2:
                raise error("bad escape (end of pattern)", self.pattern,
                            len(self.text) - 1)
        self.index = i + len(c)
        self.next = c

    def match(self, c):
        if self.next == c:
            self.advance()
            return True
        return False

    def get(self):
        c = self.next
        self.advance()
        return c

    def get_while(self, n, chars):
        result = ""
        while n > 0 and len(self.next) == 1 and self.next in chars:
            result = result + self.get()
            n -= 1
        return result

    def get_until(self, end, what):
        result = ""
        while True:
            c = self.get()
            if c == "":
                if result == "":
                    raise self.error("missing " + what, 0)
                raise self.error("missing " + end + ", unterminated name",
                                 len(result))
            if c == end:
                if result == "":
                    raise self.error("missing " + what, 1)
                return result
            result = result + c

    def tell(self):
        return self.index - len(self.next)

    def seek(self, index):
        self.index = index
        self.advance()

    def error(self, msg, offset):
        if not self.is_text:
            msg = msg.encode("ascii", "backslashreplace").decode("ascii")
        return error(msg, self.pattern, self.tell() - offset)

    def check_name(self, name):
        if not name.isidentifier():
            raise self.error("bad character in group name " + repr(name),
                             len(name) + 1)


def _number(text, base):
    """int(text, base), capped; -1 if it is none."""
    try:
        return int(text, base)
    except ValueError:
        return -1
    except OverflowError:
        return MAX


class Parser:
    def __init__(self, pattern, flags):
        self.source = Source(pattern)
        self.flags = flags
        self.names = {}
        self.n_groups = 1
        self.widths = [(0, 0)]      # of closed groups, None of open ones
        self.is_open = [False]
        self.ref_groups = []
        self.ref_places = []
        self.behind = -1            # groups there were before a lookbehind

    def parse(self):
        s = self.source
        tree = self.alternatives(self.flags & X, 0)
        self.flags = fix_flags(s.is_text, self.flags)
        if s.next != "":
            raise s.error("unbalanced parenthesis", 0)
        for i in range(len(self.ref_groups)):
            if self.ref_groups[i] >= self.n_groups:
                raise error("invalid group reference "
                            + str(self.ref_groups[i]), s.pattern,
                            self.ref_places[i])
        return tree

    # --- groups -----------------------------------------------------------------------

    def open_group(self, name):
        number = self.n_groups
        self.n_groups += 1
        self.widths.append((0, 0))
        self.is_open.append(True)
        if name != "":
            if name in self.names:
                raise self.source.error(
                    "redefinition of group name " + repr(name) + " as group "
                    + str(number) + "; was group " + str(self.names[name]),
                    len(name) + 1)
            self.names[name] = number
        return number

    def is_closed(self, group):
        return group < self.n_groups and not self.is_open[group]

    def check_behind(self, group):
        if self.behind >= 0:
            if not self.is_closed(group):
                raise self.source.error("cannot refer to an open group", 0)
            if group >= self.behind:
                raise self.source.error("cannot refer to group defined in the "
                                        "same lookbehind subpattern", 0)

    def width(self, n):
        """The least and the greatest number of characters."""
        kind = n.kind
        if kind == LITERAL or kind == ANY or kind == SET:
            return (1, 1)
        if kind == REF:
            return self.widths[n.a]
        if kind == PLACE or kind == ASSERT:
            return (0, 0)
        if kind == BRANCH or kind == COND:
            lo, hi = self.width(n.kids[0])
            for kid in n.kids:
                a, b = self.width(kid)
                lo = min(lo, a)
                hi = max(hi, b)
            if kind == COND and len(n.kids) == 1:
                lo = 0
            return (lo, hi)
        lo = 0
        hi = 0
        for kid in n.kids:
            a, b = self.width(kid)
            lo += a
            hi += b
        if kind == REPEAT:
            lo *= n.a
            hi = _WIDE if n.b == MAX and hi > 0 else hi * n.b
        return (min(lo, _WIDE), min(hi, _WIDE))

    # --- escapes ------------------------------------------------------------------------

    def escape(self, this, in_set):
        """The node of a backslash and a character."""
        s = self.source
        c = this[1:2]
        if _is_class(c):
            n = Node(SET)
            n.classes.append(ord(c))
            return n
        if not in_set and (c == "A" or c == "Z" or c == "b" or c == "B"):
            return Node(PLACE, ord(c))
        code = simple_escape(c)
        if code >= 0:
            return Node(LITERAL, code)
        if in_set and c == "b":
            return Node(LITERAL, 8)
        size = 0
        if c == "x":
            size = 2
        elif s.is_text and c == "u":
            size = 4
        elif s.is_text and c == "U":
            size = 8
        if size > 0:
            this = this + s.get_while(size, "0123456789abcdefABCDEF")
            if len(this) != size + 2:
                raise s.error("incomplete escape " + this, len(this))
            code = int(this[2:], 16)
            if code > 0x10FFFF:
                raise s.error("bad escape " + this, len(this))
            return Node(LITERAL, code)
        if c == "N" and s.is_text:
            raise NotImplementedError("gelato: \\N in a regular expression")
        if _is_digit(c):
            return self.number_escape(this, in_set)
        if is_letter(c):
            raise s.error("bad escape " + this, len(this))
        return Node(LITERAL, ord(c))

    def number_escape(self, this, in_set):
        s = self.source
        c = this[1]
        if in_set or c == "0":
            if not _is_octal(c):
                raise s.error("bad escape " + this, len(this))
            this = this + s.get_while(2, "01234567")
            return self.octal(this)
        if _is_digit(s.next):
            this = this + s.get()
            if _is_octal(c) and _is_octal(this[2]) and _is_octal(s.next):
                this = this + s.get()
                return self.octal(this)
        group = int(this[1:])
        if group < self.n_groups:
            if self.is_open[group]:
                raise s.error("cannot refer to an open group", len(this))
            self.check_behind(group)
            return Node(REF, group)
        raise s.error("invalid group reference " + str(group), len(this) - 1)

    def octal(self, this):
        code = int(this[1:], 8)
        if code > 255 and len(this) > 1:
            raise self.source.error("octal escape value " + this
                                    + " outside of range 0-0o377", len(this))
        return Node(LITERAL, code)

    # --- what a pattern is made of ----------------------------------------------------------

    def alternatives(self, verbose, nested):
        s = self.source
        n = Node(BRANCH)
        while True:
            n.kids.append(self.sequence(verbose, nested + 1,
                                        nested == 0 and len(n.kids) == 0))
            if not s.match("|"):
                break
            if nested == 0:
                verbose = self.flags & X
        if len(n.kids) == 1:
            return n.kids[0]
        return n

    def sequence(self, verbose, nested, is_first):
        s = self.source
        seq = Node(SEQ)
        while True:
            this = s.next
            if this == "" or this == "|" or this == ")":
                return seq
            s.advance()
            if verbose:
                if len(this) == 1 and this in " \t\n\r\v\f":
                    continue
                if this == "#":
                    while True:
                        this = s.get()
                        if this == "" or this == "\n":
                            break
                    continue
            if this[0] == "\\":
                seq.kids.append(self.escape(this, False))
            elif this == "[":
                seq.kids.append(self.set())
            elif this in "*+?{":
                self.repeat(seq, this)
            elif this == ".":
                seq.kids.append(Node(ANY))
            elif this == "(":
                n = self.group(verbose, nested, is_first
                               and len(seq.kids) == 0)
                if n is None:
                    verbose = self.flags & X
                elif n.kind != 0:
                    seq.kids.append(n)
            elif this == "^":
                seq.kids.append(Node(PLACE, 94))
            elif this == "$":
                seq.kids.append(Node(PLACE, 36))
            else:
                seq.kids.append(Node(LITERAL, ord(this)))

    def set(self):
        s = self.source
        here = s.tell() - 1
        n = Node(SET)
        n.a = 1 if s.match("^") else 0
        is_empty = True
        while True:
            this = s.get()
            if this == "":
                raise s.error("unterminated character set", s.tell() - here)
            if this == "]" and not is_empty:
                return n
            is_empty = False
            first = self.set_item(this)
            if not s.match("-"):
                _add_item(n, first)
                continue
            that = s.get()
            if that == "":
                raise s.error("unterminated character set", s.tell() - here)
            if that == "]":
                _add_item(n, first)
                _add_item(n, Node(LITERAL, 45))
                return n
            last = self.set_item(that)
            if (first.kind != LITERAL or last.kind != LITERAL
                    or last.a < first.a):
                raise s.error("bad character range " + this + "-" + that,
                              len(this) + 1 + len(that))
            n.items.append((first.a, last.a))

    def set_item(self, this):
        if this[0] == "\\":
            return self.escape(this, True)
        return Node(LITERAL, ord(this))

    def repeat(self, seq, this):
        s = self.source
        here = s.tell()
        lo = 0
        hi = MAX
        if this == "?":
            hi = 1
        elif this == "+":
            lo = 1
        elif this == "{":
            if s.next == "}":
                seq.kids.append(Node(LITERAL, 123))
                return
            low = s.get_while(MAX, "0123456789")
            high = low
            if s.match(","):
                high = s.get_while(MAX, "0123456789")
            if not s.match("}"):
                seq.kids.append(Node(LITERAL, 123))
                s.seek(here)
                return
            if low != "":
                lo = _number(low, 10)
                if lo >= MAX:
                    raise OverflowError("the repetition number is too large")
            if high != "":
                hi = _number(high, 10)
                if hi >= MAX:
                    raise OverflowError("the repetition number is too large")
                if hi < lo:
                    raise s.error("min repeat greater than max repeat",
                                  s.tell() - here)
        if len(seq.kids) == 0 or seq.kids[-1].kind == PLACE:
            raise s.error("nothing to repeat", s.tell() - here + len(this))
        item = seq.kids[-1]
        if item.kind == REPEAT:
            raise s.error("multiple repeat", s.tell() - here + len(this))
        n = Node(REPEAT, lo, hi, 103)
        if s.match("?"):
            n.c = 108
        elif s.match("+"):
            n.c = 112
        n.kids.append(item)
        seq.kids[-1] = n

    def close(self, start):
        s = self.source
        if not s.match(")"):
            raise s.error("missing ), unterminated subpattern",
                          s.tell() - start)

    def group(self, verbose, nested, is_first):
        """After an opening bracket; None for global flags, kind 0 for nothing."""
        s = self.source
        start = s.tell() - 1
        name = ""
        is_capture = True
        is_atomic = False
        on = 0
        off = 0
        if s.match("?"):
            c = s.get()
            if c == "":
                raise s.error("unexpected end of pattern", 0)
            if c == "P":
                if s.match("<"):
                    name = s.get_until(">", "group name")
                    s.check_name(name)
                elif s.match("="):
                    return self.named_ref()
                else:
                    c = s.get()
                    if c == "":
                        raise s.error("unexpected end of pattern", 0)
                    raise s.error("unknown extension ?P" + c, len(c) + 2)
            elif c == ":":
                is_capture = False
            elif c == "#":
                while True:
                    if s.next == "":
                        raise s.error("missing ), unterminated comment",
                                      s.tell() - start)
                    if s.get() == ")":
                        return Node(0)
            elif c == "=" or c == "!" or c == "<":
                return self.look(c, start, verbose, nested)
            elif c == "(":
                return self.condition(start, verbose, nested)
            elif c == ">":
                is_capture = False
                is_atomic = True
            elif c == "-" or _flag_of(c) != 0:
                on, off, is_global = self.read_flags(c)
                if is_global:
                    if not is_first:
                        raise s.error("global flags not at the start of the "
                                      "expression", s.tell() - start)
                    return None
                is_capture = False
            else:
                raise s.error("unknown extension ?" + c, len(c) + 1)
        number = self.open_group(name) if is_capture else 0
        inner = self.alternatives((verbose or on & X) and not off & X,
                                  nested + 1)
        self.close(start)
        if is_capture:
            self.widths[number] = self.width(inner)
            self.is_open[number] = False
        n = Node(ATOMIC) if is_atomic else Node(GROUP, number, on, off)
        n.kids.append(inner)
        return n

    def named_ref(self):
        s = self.source
        name = s.get_until(")", "group name")
        s.check_name(name)
        if name not in self.names:
            raise s.error("unknown group name " + repr(name), len(name) + 1)
        group = self.names[name]
        if self.is_open[group]:
            raise s.error("cannot refer to an open group", len(name) + 1)
        self.check_behind(group)
        return Node(REF, group)

    def look(self, c, start, verbose, nested):
        s = self.source
        n = Node(ASSERT, 1)
        outer = self.behind
        if c == "<":
            c = s.get()
            if c == "":
                raise s.error("unexpected end of pattern", 0)
            if c != "=" and c != "!":
                raise s.error("unknown extension ?<" + c, len(c) + 2)
            n.a = -1
            if outer < 0:
                self.behind = self.n_groups
        n.b = 1 if c == "!" else 0
        n.kids.append(self.alternatives(verbose, nested + 1))
        if n.a < 0 and outer < 0:
            self.behind = -1
        self.close(start)
        return n

    def condition(self, start, verbose, nested):
        s = self.source
        name = s.get_until(")", "group name")
        if name.isidentifier():
            if name not in self.names:
                raise s.error("unknown group name " + repr(name),
                              len(name) + 1)
            group = self.names[name]
        else:
            group = _number(name, 10)
            if group < 0:
                raise s.error("bad character in group name " + repr(name),
                              len(name) + 1)
            if group == 0:
                raise s.error("bad group number", len(name) + 1)
            if group >= 1 << 29:
                raise s.error("invalid group reference " + str(group),
                              len(name) + 1)
            if group not in self.ref_groups:
                self.ref_groups.append(group)
                self.ref_places.append(s.tell() - len(name) - 1)
        self.check_behind(group)
        n = Node(COND, group)
        n.kids.append(self.sequence(verbose, nested + 1, False))
        if s.match("|"):
            n.kids.append(self.sequence(verbose, nested + 1, False))
            if s.next == "|":
                raise s.error("conditional backref with more than two "
                              "branches", 0)
        self.close(start)
        return n

    def read_flags(self, c):
        """The flags turned on and off, and whether they are global."""
        s = self.source
        on = 0
        off = 0
        if c != "-":
            while True:
                if s.is_text and c == "L":
                    raise s.error("bad inline flags: cannot use 'L' flag with "
                                  "a str pattern", 0)
                if not s.is_text and c == "u":
                    raise s.error("bad inline flags: cannot use 'u' flag with "
                                  "a bytes pattern", 0)
                flag = _flag_of(c)
                on |= flag
                if flag & TYPES and on & TYPES != flag:
                    raise s.error("bad inline flags: flags 'a', 'u' and 'L' "
                                  "are incompatible", 0)
                c = s.get()
                if c == "":
                    raise s.error("missing -, : or )", 0)
                if c == ")" or c == "-" or c == ":":
                    break
                if _flag_of(c) == 0:
                    raise s.error("unknown flag" if c.isalpha()
                                  else "missing -, : or )", len(c))
        if c == ")":
            self.flags |= on
            return on, off, True
        if c == "-":
            c = s.get()
            if c == "":
                raise s.error("missing flag", 0)
            if _flag_of(c) == 0:
                raise s.error("unknown flag" if c.isalpha()
                              else "missing flag", len(c))
            while True:
                flag = _flag_of(c)
                if flag & TYPES:
                    raise s.error("bad inline flags: cannot turn off flags "
                                  "'a', 'u' and 'L'", 0)
                off |= flag
                c = s.get()
                if c == "":
                    raise s.error("missing :", 0)
                if c == ":":
                    break
                if _flag_of(c) == 0:
                    raise s.error("unknown flag" if c.isalpha()
                                  else "missing :", len(c))
        if on & off:
            raise s.error("bad inline flags: flag turned on and off", 1)
        return on, off, False


def _add_item(n, item):
    if item.kind == LITERAL:
        n.items.append((item.a, item.a))
    else:
        n.classes.append(item.classes[0])


def fix_flags(is_text, flags):
    if is_text:
        if flags & L:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if not flags & A:
            flags |= U
        elif flags & U:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & U:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & L and flags & A:
            raise ValueError("ASCII and LOCALE flags are incompatible")
        if flags & L:
            raise NotImplementedError("gelato: re.LOCALE")
    return flags
