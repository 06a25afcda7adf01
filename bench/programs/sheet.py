"""A small spreadsheet with formulas, tables, queries, charts and a script language.

Fixed program of bench/translate: about 1,000 lines of ordinary Python, as a person
would write them. It needs no input; its output is deterministic.
"""

import math
import sys
from collections import defaultdict


# --- errors ---------------------------------------------------------------


class SheetError(Exception):
    """Anything that is wrong with what the user has written."""


class ParseError(SheetError):
    def __init__(self, message, pos):
        super().__init__(f"{message} at column {pos + 1}")
        self.pos = pos


class EvalError(SheetError):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class CycleError(EvalError):
    def __init__(self, path):
        super().__init__("#CYCLE", " -> ".join(path))
        self.path = path


class CommandError(SheetError):
    pass


# --- addresses ------------------------------------------------------------


def column_name(index):
    name = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_index(name):
    index = 0
    for c in name:
        index = index * 26 + ord(c) - ord("A") + 1
    return index - 1


def address(row, col):
    return f"{column_name(col)}{row + 1}"


def parse_address(text):
    letters = 0
    while letters < len(text) and text[letters].isalpha():
        letters += 1
    digits = text[letters:]
    if letters == 0 or not digits.isdigit() or int(digits) == 0:
        raise ParseError(f"bad address {text!r}", 0)
    return int(digits) - 1, column_index(text[:letters].upper())


# --- tokens ---------------------------------------------------------------

NUMBER, STRING, NAME, CELL, OP, END = range(6)
KIND_NAMES = ["number", "string", "name", "cell", "operator", "end"]
TWO_CHARS = ("<=", ">=", "<>")


class Token:
    __slots__ = ("kind", "text", "pos")

    def __init__(self, kind, text, pos):
        self.kind = kind
        self.text = text
        self.pos = pos

    def __repr__(self):
        return f"Token({KIND_NAMES[self.kind]}, {self.text!r})"


class Lexer:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def tokens(self):
        while True:
            self.skip_space()
            if self.pos >= len(self.text):
                yield Token(END, "", self.pos)
                return
            yield self.next_token()

    def skip_space(self):
        while self.pos < len(self.text) and self.text[self.pos].isspace():
            self.pos += 1

    def take_while(self, accept):
        start = self.pos
        while self.pos < len(self.text) and accept(self.text[self.pos]):
            self.pos += 1
        return self.text[start:self.pos]

    def next_token(self):
        start = self.pos
        c = self.text[start]
        if c.isdigit() or c == ".":
            return Token(NUMBER, self.take_while(lambda c: c.isdigit() or c == "."), start)
        if c.isalpha() or c == "_":
            word = self.take_while(lambda c: c.isalnum() or c == "_")
            letters = word.rstrip("0123456789")
            if letters.isalpha() and len(letters) <= 2 and letters != word:
                return Token(CELL, word.upper(), start)
            return Token(NAME, word, start)
        if c == '"':
            return self.string_token()
        two = self.text[start:start + 2]
        if two in TWO_CHARS:
            self.pos += 2
            return Token(OP, two, start)
        if c in "+-*/^&=<>(),:%":
            self.pos += 1
            return Token(OP, c, start)
        raise ParseError(f"unexpected character {c!r}", start)

    def string_token(self):
        start = self.pos
        parts = []
        self.pos += 1
        while True:
            end = self.text.find('"', self.pos)
            if end < 0:
                raise ParseError("unterminated string", start)
            parts.append(self.text[self.pos:end])
            self.pos = end + 1
            if self.text[self.pos:self.pos + 1] != '"':
                return Token(STRING, "".join(parts), start)
            parts.append('"')
            self.pos += 1


# --- values ---------------------------------------------------------------


def to_number(value):
    if value is None:
        return 0.0
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, float):
        return value
    try:
        return float(value)
    except ValueError:
        raise EvalError("#VALUE", f"not a number: {value!r}") from None


def to_text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        if value == math.floor(value) and abs(value) < 1e15:
            return str(int(value))
        return f"{value:.6g}"
    return value


def to_bool(value):
    if isinstance(value, str):
        return value.upper() == "TRUE"
    return to_number(value) != 0.0


def compare(a, b):
    if isinstance(a, str) or isinstance(b, str):
        x, y = to_text(a).lower(), to_text(b).lower()
        return (x > y) - (x < y)
    p, q = to_number(a), to_number(b)
    return (p > q) - (p < q)


# --- expressions ----------------------------------------------------------


class Expr:
    def evaluate(self, sheet):
        raise NotImplementedError

    def references(self):
        return iter(())

    def precedence(self):
        return 10


class Constant(Expr):
    def __init__(self, value):
        self.value = value

    def evaluate(self, sheet):
        return self.value

    def __str__(self):
        if isinstance(self.value, str):
            return '"' + self.value.replace('"', '""') + '"'
        return to_text(self.value)


class CellRef(Expr):
    def __init__(self, row, col):
        self.row = row
        self.col = col

    def evaluate(self, sheet):
        return sheet.value_at(self.row, self.col)

    def references(self):
        yield self.row, self.col

    def __str__(self):
        return address(self.row, self.col)


class RangeRef(Expr):
    def __init__(self, first, last):
        self.top, self.bottom = sorted([first.row, last.row])
        self.left, self.right = sorted([first.col, last.col])

    def evaluate(self, sheet):
        raise EvalError("#VALUE", f"a range is not a value: {self}")

    def references(self):
        for row in range(self.top, self.bottom + 1):
            for col in range(self.left, self.right + 1):
                yield row, col

    def values(self, sheet):
        for row, col in self.references():
            value = sheet.value_at(row, col)
            if value is not None:
                yield value

    def __str__(self):
        return f"{address(self.top, self.left)}:{address(self.bottom, self.right)}"


class Unary(Expr):
    def __init__(self, op, operand):
        self.op = op
        self.operand = operand

    def evaluate(self, sheet):
        value = to_number(self.operand.evaluate(sheet))
        return -value if self.op == "-" else value / 100

    def references(self):
        return self.operand.references()

    def precedence(self):
        return 6

    def __str__(self):
        inner = str(self.operand)
        if self.operand.precedence() < self.precedence():
            inner = f"({inner})"
        return inner + "%" if self.op == "%" else "-" + inner


LEVELS = {"=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 7}


class Binary(Expr):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def evaluate(self, sheet):
        a = self.left.evaluate(sheet)
        b = self.right.evaluate(sheet)
        op = self.op
        if op == "&":
            return to_text(a) + to_text(b)
        if LEVELS[op] == 1:
            return self.test(compare(a, b))
        return self.compute(to_number(a), to_number(b))

    def test(self, order):
        op = self.op
        if op == "=":
            return order == 0
        if op == "<>":
            return order != 0
        if op == "<":
            return order < 0
        if op == ">":
            return order > 0
        return order <= 0 if op == "<=" else order >= 0

    def compute(self, x, y):
        op = self.op
        if op == "+":
            return x + y
        if op == "-":
            return x - y
        if op == "*":
            return x * y
        if op == "/":
            if y == 0:
                raise EvalError("#DIV/0", f"division by zero in {self}")
            return x / y
        try:
            return math.pow(x, y)
        except (ValueError, OverflowError) as e:
            raise EvalError("#NUM", f"{x:g} ^ {y:g}: {e}") from e

    def references(self):
        yield from self.left.references()
        yield from self.right.references()

    def precedence(self):
        return LEVELS[self.op]

    def __str__(self):
        left, right = str(self.left), str(self.right)
        if self.left.precedence() < self.precedence():
            left = f"({left})"
        if self.right.precedence() <= self.precedence():
            right = f"({right})"
        return f"{left} {self.op} {right}"


class Call(Expr):
    def __init__(self, name, args):
        self.name = name
        self.args = args

    def flat(self, sheet):
        for arg in self.args:
            if isinstance(arg, RangeRef):
                yield from arg.values(sheet)
            else:
                yield arg.evaluate(sheet)

    def numbers(self, sheet):
        return [to_number(v) for v in self.flat(sheet) if not isinstance(v, str)]

    def evaluate(self, sheet):
        if self.name == "IF":
            if to_bool(self.args[0].evaluate(sheet)):
                return self.args[1].evaluate(sheet)
            return self.args[2].evaluate(sheet) if len(self.args) > 2 else False
        if self.name == "IFERROR":
            try:
                return self.args[0].evaluate(sheet)
            except EvalError:
                return self.args[1].evaluate(sheet)
        if self.name in AGGREGATES:
            return AGGREGATES[self.name](self.numbers(sheet))
        if self.name in TEXT_FUNCTIONS:
            return TEXT_FUNCTIONS[self.name](*[to_text(v) for v in self.flat(sheet)])
        return self.scalar(sheet)

    def scalar(self, sheet):
        args = list(self.flat(sheet))
        name = self.name
        if name == "ROUND":
            digits = int(to_number(args[1])) if len(args) > 1 else 0
            return float(round(to_number(args[0]), digits))
        if name == "LEN":
            return float(len(to_text(args[0])))
        if name == "REPT":
            return to_text(args[0]) * int(to_number(args[1]))
        if name == "CONCAT":
            return "".join(map(to_text, args))
        if name == "SQRT":
            x = to_number(args[0])
            if x < 0:
                raise EvalError("#NUM", f"square root of {x:g}")
            return math.sqrt(x)
        if name == "AND":
            return all(to_bool(a) for a in args)
        if name == "OR":
            return any(to_bool(a) for a in args)
        raise EvalError("#NAME", f"unknown function {name}")

    def references(self):
        for arg in self.args:
            yield from arg.references()

    def __str__(self):
        return f"{self.name}({', '.join(str(a) for a in self.args)})"


def mean(numbers):
    if not numbers:
        raise EvalError("#DIV/0", "average of nothing")
    return sum(numbers) / len(numbers)


def median(numbers):
    if not numbers:
        raise EvalError("#NUM", "median of nothing")
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def deviation(numbers):
    average = mean(numbers)
    return math.sqrt(sum((x - average) ** 2 for x in numbers) / len(numbers))


AGGREGATES = {
    "SUM": lambda numbers: sum(numbers, 0.0),
    "COUNT": lambda numbers: float(len(numbers)),
    "AVERAGE": mean,
    "MEDIAN": median,
    "STDEV": deviation,
    "MIN": lambda numbers: min(numbers, default=0.0),
    "MAX": lambda numbers: max(numbers, default=0.0),
}

TEXT_FUNCTIONS = {
    "UPPER": lambda s: s.upper(),
    "LOWER": lambda s: s.lower(),
    "TRIM": lambda s: " ".join(s.split()),
    "PROPER": lambda s: s.title(),
}


# --- parser ---------------------------------------------------------------


class Parser:
    """Precedence climbing over the tokens of one formula."""

    def __init__(self, text):
        self.tokens = list(Lexer(text).tokens())
        self.index = 0

    def peek(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.tokens[self.index]
        self.index += 1
        return token

    def accept(self, op):
        token = self.peek()
        if token.kind == OP and token.text == op:
            self.index += 1
            return True
        return False

    def expect(self, op):
        if not self.accept(op):
            token = self.peek()
            found = repr(token.text) if token.text else "the end"
            raise ParseError(f"expected {op!r}, found {found}", token.pos)

    def parse(self):
        result = self.expression(1)
        token = self.peek()
        if token.kind != END:
            raise ParseError(f"unexpected {KIND_NAMES[token.kind]} {token.text!r}", token.pos)
        return result

    def expression(self, level):
        left = self.prefix()
        while True:
            token = self.peek()
            strength = LEVELS.get(token.text, 0) if token.kind == OP else 0
            if strength < level:
                return left
            self.advance()
            left = Binary(token.text, left, self.expression(strength + 1))

    def prefix(self):
        if self.accept("-"):
            return Unary("-", self.expression(6))
        if self.accept("+"):
            return self.expression(6)
        operand = self.primary()
        while self.accept("%"):
            operand = Unary("%", operand)
        return operand

    def primary(self):
        token = self.advance()
        if token.kind == NUMBER:
            try:
                return Constant(float(token.text))
            except ValueError:
                raise ParseError(f"bad number {token.text!r}", token.pos) from None
        if token.kind == STRING:
            return Constant(token.text)
        if token.kind == CELL:
            first = CellRef(*parse_address(token.text))
            if not self.accept(":"):
                return first
            last = self.advance()
            if last.kind != CELL:
                raise ParseError("expected a cell after ':'", last.pos)
            return RangeRef(first, CellRef(*parse_address(last.text)))
        if token.kind == NAME:
            return self.named(token)
        if token.kind == OP and token.text == "(":
            inner = self.expression(1)
            self.expect(")")
            return inner
        raise ParseError(f"unexpected {KIND_NAMES[token.kind]}", token.pos)

    def named(self, token):
        word = token.text.upper()
        if word in ("TRUE", "FALSE"):
            return Constant(word == "TRUE")
        self.expect("(")
        args = []
        if not self.accept(")"):
            args.append(self.expression(1))
            while self.accept(","):
                args.append(self.expression(1))
            self.expect(")")
        return Call(word, args)


# --- the sheet ------------------------------------------------------------


class Cell:
    def __init__(self, source, formula, value=None):
        self.source = source
        self.formula = formula
        self.value = value
        self.error = None
        self.fresh = formula is None

    def shown(self):
        return self.error.code if self.error else to_text(self.value)


def parse_cell(source):
    if source.startswith("="):
        return Cell(source, Parser(source[1:]).parse())
    text = source.strip()
    if text.upper() in ("TRUE", "FALSE"):
        return Cell(source, None, text.upper() == "TRUE")
    try:
        return Cell(source, None, float(text))
    except ValueError:
        return Cell(source, None, source)


class Sheet:
    def __init__(self, name):
        self.name = name
        self.cells = {}
        self.users = defaultdict(set)
        self.active = []
        self.evaluations = 0

    def size(self):
        rows = max((row for row, _ in self.cells), default=-1) + 1
        cols = max((col for _, col in self.cells), default=-1) + 1
        return rows, cols

    def set(self, row, col, source):
        key = row, col
        old = self.cells.get(key)
        if old is not None and old.formula is not None:
            for used in old.formula.references():
                self.users[used].discard(key)
        if source:
            cell = parse_cell(source)
            self.cells[key] = cell
            if cell.formula is not None:
                for used in cell.formula.references():
                    self.users[used].add(key)
        elif key in self.cells:
            del self.cells[key]
        self.invalidate(key)
        return old.source if old else ""

    def invalidate(self, key):
        seen = {key}
        todo = [key]
        while todo:
            for user in self.users[todo.pop()]:
                if user in seen:
                    continue
                seen.add(user)
                todo.append(user)
        for changed in seen:
            cell = self.cells.get(changed)
            if cell is not None and cell.formula is not None:
                cell.fresh = False

    def value_at(self, row, col):
        cell = self.cells.get((row, col))
        if cell is None:
            return None
        if not cell.fresh:
            self.refresh(cell, address(row, col))
        if cell.error is not None:
            raise cell.error
        return cell.value

    def refresh(self, cell, name):
        if name in self.active:
            raise CycleError(self.active[self.active.index(name):] + [name])
        self.active.append(name)
        self.evaluations += 1
        cell.error = None
        try:
            cell.value = cell.formula.evaluate(self)
        except EvalError as e:
            cell.error = e
        except IndexError:
            cell.error = EvalError("#ARGS", f"{name}: too few arguments")
        finally:
            self.active.pop()
        cell.fresh = True

    def shown_at(self, row, col):
        cell = self.cells.get((row, col))
        if cell is None:
            return ""
        if not cell.fresh:
            self.refresh(cell, address(row, col))
        return cell.shown()

    def rows(self):
        height, width = self.size()
        for row in range(height):
            yield [self.shown_at(row, col) for col in range(width)]

    def errors(self):
        found = []
        for (row, col), cell in sorted(self.cells.items(), key=lambda item: item[0]):
            self.shown_at(row, col)
            if cell.error:
                found.append((address(row, col), cell.error.code, str(cell.error)))
        return found


# --- history --------------------------------------------------------------


class Edit:
    def __init__(self, row, col, before, after):
        self.row, self.col = row, col
        self.before, self.after = before, after

    def apply(self, sheet):
        sheet.set(self.row, self.col, self.after)

    def revert(self, sheet):
        sheet.set(self.row, self.col, self.before)

    def describe(self):
        return f"{address(self.row, self.col)}: {self.before or '(empty)'} -> {self.after or '(empty)'}"


class Group:
    def __init__(self, title):
        self.title = title
        self.edits = []

    def apply(self, sheet):
        for edit in self.edits:
            edit.apply(sheet)

    def revert(self, sheet):
        for edit in reversed(self.edits):
            edit.revert(sheet)

    def describe(self):
        return f"{self.title} ({len(self.edits)} cells)"


class History:
    def __init__(self, sheet):
        self.sheet = sheet
        self.done = []
        self.undone = []

    def do(self, action):
        action.apply(self.sheet)
        self.done.append(action)
        self.undone.clear()

    def undo(self):
        if not self.done:
            raise CommandError("nothing to undo")
        action = self.done.pop()
        action.revert(self.sheet)
        self.undone.append(action)
        return action.describe()

    def redo(self):
        if not self.undone:
            raise CommandError("nothing to redo")
        action = self.undone.pop()
        action.apply(self.sheet)
        self.done.append(action)
        return action.describe()


# --- comma separated values -----------------------------------------------


def split_csv(line):
    fields = []
    field = []
    quoted = False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field.append('"')
                i += 1
            elif c == '"':
                quoted = False
            else:
                field.append(c)
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append("".join(field))
            field = []
        else:
            field.append(c)
        i += 1
    if quoted:
        raise SheetError(f"unterminated quote in {line!r}")
    fields.append("".join(field))
    return fields


def join_csv(fields):
    out = []
    for field in fields:
        if any(c in field for c in ',"\n'):
            field = '"' + field.replace('"', '""') + '"'
        out.append(field)
    return ",".join(out)


# --- tables ---------------------------------------------------------------


def is_numeric(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def format_table(header, rows):
    widths = [len(h) for h in header]
    numeric = [True] * len(header)
    for row in rows:
        for i, text in enumerate(row):
            widths[i] = max(widths[i], len(text))
            if text and not is_numeric(text):
                numeric[i] = False
    lines = [" | ".join(h.center(w) for h, w in zip(header, widths)).rstrip()]
    lines.append("-+-".join("-" * w for w in widths))
    for row in rows:
        parts = []
        for text, width, right in zip(row, widths, numeric):
            parts.append(text.rjust(width) if right else text.ljust(width))
        lines.append(" | ".join(parts).rstrip())
    return "\n".join(lines)


class Table:
    """Named columns over rows of texts."""

    def __init__(self, columns, rows):
        self.columns = columns
        self.rows = rows

    @classmethod
    def from_csv(cls, text):
        lines = [line for line in text.splitlines() if line.strip()]
        columns = split_csv(lines[0])
        rows = []
        for number, line in enumerate(lines[1:], 2):
            row = split_csv(line)
            if len(row) != len(columns):
                raise SheetError(f"line {number}: {len(row)} fields instead of {len(columns)}")
            rows.append(row)
        return cls(columns, rows)

    def column(self, name):
        try:
            return self.columns.index(name)
        except ValueError:
            raise SheetError(f"no column {name!r}; there are {', '.join(self.columns)}") from None

    def select(self, names):
        places = [self.column(n) for n in names]
        return Table(list(names), [[row[p] for p in places] for row in self.rows])

    def where(self, name, op, value):
        place = self.column(name)
        kept = []
        for row in self.rows:
            if matches(row[place], op, value):
                kept.append(row)
        return Table(self.columns, kept)

    def order_by(self, name, descending=False):
        place = self.column(name)
        if all(is_numeric(row[place]) for row in self.rows):
            rows = sorted(self.rows, key=lambda row: float(row[place]), reverse=descending)
        else:
            rows = sorted(self.rows, key=lambda row: row[place], reverse=descending)
        return Table(self.columns, rows)

    def group_by(self, name, measure):
        groups = {}
        place, amount = self.column(name), self.column(measure)
        for row in self.rows:
            groups.setdefault(row[place], []).append(float(row[amount]))
        rows = []
        for key in sorted(groups):
            values = groups[key]
            rows.append([key, str(len(values)), f"{sum(values):.2f}", f"{sum(values) / len(values):.2f}"])
        return Table([name, "count", "total", "mean"], rows)

    def __len__(self):
        return len(self.rows)

    def __str__(self):
        return format_table(self.columns, self.rows)


def matches(text, op, value):
    if op == "~":
        return value.lower() in text.lower()
    if is_numeric(text) and is_numeric(value):
        x, y = float(text), float(value)
        order = (x > y) - (x < y)
    else:
        order = (text > value) - (text < value)
    if op == "=":
        return order == 0
    if op == "!=":
        return order != 0
    if op == "<":
        return order < 0
    if op == ">":
        return order > 0
    raise CommandError(f"unknown comparison {op!r}")


# --- queries: select a, b from t where c > 1 order by d desc limit 3 ------


class Query:
    def __init__(self, text):
        self.words = text.replace(",", " , ").split()
        self.pos = 0
        self.columns = []
        self.conditions = []
        self.group = None
        self.order = None
        self.descending = False
        self.limit = None

    def take(self, *expected):
        if self.pos < len(self.words) and (not expected or self.words[self.pos].lower() in expected):
            self.pos += 1
            return self.words[self.pos - 1]
        return None

    def need(self, *expected):
        word = self.take(*expected)
        if word is None:
            what = " or ".join(expected) if expected else "a word"
            raise CommandError(f"expected {what} after {' '.join(self.words[:self.pos])!r}")
        return word

    def parse(self):
        self.need("select")
        self.columns.append(self.need())
        while self.take(","):
            self.columns.append(self.need())
        if self.take("where"):
            self.conditions.append((self.need(), self.need(), self.need()))
            while self.take("and"):
                self.conditions.append((self.need(), self.need(), self.need()))
        if self.take("group"):
            self.need("by")
            self.group = self.need()
            self.need("on")
            self.group = self.group, self.need()
        if self.take("order"):
            self.need("by")
            self.order = self.need()
            self.descending = self.take("desc") is not None
        if self.take("limit"):
            self.limit = int(self.need())
        if self.pos < len(self.words):
            raise CommandError(f"unexpected {self.words[self.pos]!r}")
        return self

    def run(self, table):
        for name, op, value in self.conditions:
            table = table.where(name, op, value)
        if self.group is not None:
            table = table.group_by(*self.group)
        if self.order is not None:
            table = table.order_by(self.order, self.descending)
        if self.limit is not None:
            table = Table(table.columns, table.rows[:self.limit])
        return table if self.columns == ["*"] else table.select(self.columns)


# --- statistics and charts ------------------------------------------------


def percentile(numbers, part):
    ordered = sorted(numbers)
    place = (len(ordered) - 1) * part
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def regression(points):
    n = len(points)
    sx = sum(x for x, _ in points)
    sy = sum(y for _, y in points)
    sxx = sum(x * x for x, _ in points)
    sxy = sum(x * y for x, y in points)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return slope, (sy - slope * sx) / n


def histogram(numbers, bins):
    low, high = min(numbers), max(numbers)
    width = (high - low) / bins or 1.0
    counts = [0] * bins
    for x in numbers:
        counts[min(int((x - low) / width), bins - 1)] += 1
    return [(low + i * width, n) for i, n in enumerate(counts)]


def bar_chart(pairs, width=30):
    largest = max(abs(value) for _, value in pairs) or 1.0
    label_width = max(len(label) for label, _ in pairs)
    for label, value in pairs:
        bar = "#" * round(abs(value) / largest * width)
        yield f"{label:<{label_width}} |{bar:<{width}}| {value:10.2f}"


def summary(title, numbers):
    print(f"{title}: n={len(numbers)} mean={mean(numbers):.3f} dev={deviation(numbers):.3f}")
    quartiles = [percentile(numbers, p / 4) for p in range(5)]
    print("  quartiles:", ", ".join(f"{q:.2f}" for q in quartiles))
    for start, count in histogram(numbers, 5):
        print(f"  from {start:8.2f}: {'*' * count}")


# --- a random source of our own, so that results never change ---------------


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state // 65536 % limit

    def choice(self, items):
        return items[self.next(len(items))]

    def shuffled(self, items):
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            k = self.next(i + 1)
            result[i], result[k] = result[k], result[i]
        return result


def make_orders(count, seed):
    random = Random(seed)
    products = {"anvil": 45.5, "bolt": 0.25, "crate": 12.0, "drill": 89.9, "engine": 310.0}
    regions = ["north", "south", "east", "west"]
    names = list(products)
    lines = ["id,product,region,quantity,price,note"]
    for i in range(count):
        product = random.choice(names)
        quantity = 1 + random.next(20)
        price = products[product] * (1 + random.next(10) / 100)
        note = random.choice(["", "urgent", 'says "soon"', "left, then right"])
        lines.append(join_csv([str(i + 1), product, random.choice(regions), str(quantity), f"{price:.2f}", note]))
    return "\n".join(lines)


# --- the script language --------------------------------------------------


class Interpreter:
    def __init__(self, out):
        self.sheet = Sheet("main")
        self.history = History(self.sheet)
        self.tables = {}
        self.out = out
        self.counts = defaultdict(int)
        self.commands = {
            "set": self.do_set,
            "fill": self.do_fill,
            "clear": self.do_clear,
            "show": self.do_show,
            "print": self.do_print,
            "formula": self.do_formula,
            "undo": self.do_undo,
            "redo": self.do_redo,
            "errors": self.do_errors,
            "query": self.do_query,
            "import": self.do_import,
            "chart": self.do_chart,
        }

    def write(self, text):
        self.out.append(text)

    def run(self, script):
        for number, line in enumerate(script.splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            name, _, rest = line.partition(" ")
            try:
                command = self.commands.get(name)
                if command is None:
                    raise CommandError(f"unknown command {name!r}")
                self.counts[name] += 1
                command(rest.strip())
            except SheetError as e:
                self.write(f"line {number}: {type(e).__name__}: {e}")

    def do_set(self, rest):
        place, _, source = rest.partition(" ")
        row, col = parse_address(place)
        before = self.sheet.cells.get((row, col))
        self.history.do(Edit(row, col, before.source if before else "", source.strip()))

    def do_fill(self, rest):
        """fill A1:A9 TEXT: {r} stands for the row, {c} for the column's letters."""
        place, _, pattern = rest.partition(" ")
        first, _, last = place.partition(":")
        area = RangeRef(CellRef(*parse_address(first)), CellRef(*parse_address(last or first)))
        group = Group(f"fill {area}")
        for row, col in area.references():
            before = self.sheet.cells.get((row, col))
            source = pattern.replace("{r}", str(row + 1)).replace("{c}", column_name(col))
            source = source.replace("{p}", str(row))
            group.edits.append(Edit(row, col, before.source if before else "", source))
        self.history.do(group)

    def do_clear(self, rest):
        self.do_fill(rest)

    def do_show(self, rest):
        rows = list(self.sheet.rows())
        header = [""] + [column_name(i) for i in range(self.sheet.size()[1])]
        numbered = [[str(i + 1)] + row for i, row in enumerate(rows)]
        self.write(format_table(header, numbered))

    def do_print(self, rest):
        for place in rest.split():
            row, col = parse_address(place)
            self.write(f"{place} = {self.sheet.shown_at(row, col)}")

    def do_formula(self, rest):
        row, col = parse_address(rest)
        cell = self.sheet.cells.get((row, col))
        if cell is None or cell.formula is None:
            self.write(f"{rest} has no formula")
        else:
            used = sorted({address(r, c) for r, c in cell.formula.references()})
            self.write(f"{rest}: {cell.formula}  uses {used}")

    def do_undo(self, rest):
        for _ in range(int(rest or "1")):
            self.write("undo " + self.history.undo())

    def do_redo(self, rest):
        for _ in range(int(rest or "1")):
            self.write("redo " + self.history.redo())

    def do_errors(self, rest):
        for place, code, message in self.sheet.errors():
            self.write(f"{place:>4} {code:<8} {message}")

    def do_query(self, rest):
        name, _, text = rest.partition(" ")
        if name not in self.tables:
            raise CommandError(f"no table {name!r}")
        result = Query(text).parse().run(self.tables[name])
        self.write(f"{result}\n({len(result)} rows)")

    def do_import(self, rest):
        name, count = rest.split()
        self.tables[name] = Table.from_csv(make_orders(int(count), 7))
        self.write(f"{name}: {len(self.tables[name])} rows")

    def do_chart(self, rest):
        table_name, label, measure = rest.split()
        groups = self.tables[table_name].group_by(label, measure)
        pairs = [(row[0], float(row[2])) for row in groups.rows]
        for line in bar_chart(pairs):
            self.write(line)


SCRIPT = """
# a bill
set A1 item
set B1 price
set C1 count
set D1 sum
set A2 apple
set B2 0.5
set C2 12
set A3 bread
set B3 2.75
set C3 2
set A4 cheese
set B4 8.2
set C4 1.5
fill D2:D4 =B{r} * C{r}
set A6 total
set D6 =SUM(D2:D4)
set A7 tax
set D7 =ROUND(D6 * 19%, 2)
set A8 to pay
set D8 =D6 + D7
show
formula D8
formula D6
set C2 20
print D6 D8
undo
print D6 D8
redo
print D6 D8
# functions
set F1 =IF(D8 > 20, "expensive", "cheap")
set F2 =UPPER(A2) & "-" & LEN(A3)
set F3 =AVERAGE(B2:B4)
set F4 =STDEV(B2:B4)
set F5 =MEDIAN(B2:B4)
set F6 =PROPER(TRIM("  the   end "))
set F7 =2 ^ 10 - (3 + 4) * 2
set F8 =REPT("ab", 3) & CONCAT(1, TRUE, "x")
print F1 F2 F3 F4 F5 F6 F7 F8
formula F7
# what goes wrong
set G1 =G2 + 1
set G2 =G3 * 2
set G3 =G1
set G4 =1 / 0
set G5 =IFERROR(G4, "caught")
set G6 =SQRT(0 - 4)
set G7 =NOTHING(1)
set G8 ="a" + 1
set G9 =ROUND()
errors
print G5
set H1 =1 +
set H1 =(1 + 2
set H1 ="open
set H1 =A1:B
set H1 =1 ? 2
set 1A x
bogus
undo 2
redo
undo 100
# a triangle
clear A1:H9
fill A1:A6 1
fill B2:F6 =IF({c}{p} = "", 0, 1)
fill B1:F1 0
show
# tables
import orders 60
query orders select id, product, quantity where quantity > 17 order by quantity desc
query orders select * where product = engine and region = north limit 3
query orders select region, count, total where note ~ urgent group by region on price order by total
query orders select product, mean group by product on quantity order by mean desc limit 3
query orders select nothing
query orders where
query missing select *
query orders select id limit 2 more
chart orders region price
chart orders product quantity
"""


def main():
    out = []
    interpreter = Interpreter(out)
    interpreter.run(SCRIPT)
    print("\n".join(out))
    used = sorted(interpreter.counts.items(), key=lambda item: (-item[1], item[0]))
    print("commands:", ", ".join(f"{name} {count}" for name, count in used))
    print("evaluations:", interpreter.sheet.evaluations)

    random = Random(42)
    samples = [sum(random.next(100) for _ in range(4)) / 4 for _ in range(80)]
    summary("samples", samples)
    slope, start = regression([(float(i), 2.5 * i + random.next(10)) for i in range(40)])
    print(f"line: {slope:.4f} * x + {start:.4f}")

    deck = random.shuffled([f"{value}{suit}" for suit in "SHDC" for value in range(2, 6)])
    print(" ".join(deck[:8]), len(set(deck)))
    words = "the quick brown fox jumps over the lazy dog and the cat".split()
    positions = {}
    for i, word in enumerate(words):
        positions.setdefault(word, []).append(i)
    print({word: places for word, places in positions.items() if len(places) > 1})
    print(max(words, key=len), min(words), sorted(set(words), key=lambda w: (len(w), w))[:5])
    try:
        Parser("1 + * 2").parse()
    except ParseError as e:
        print("error:", e, e.pos)
    return 0 if interpreter.counts["set"] > 10 else 1


if __name__ == "__main__":
    sys.exit(main())
