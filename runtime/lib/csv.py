"""csv: tables in text, by CPython's state machine."""

from __gel__ import DONE, is_done, isinstance, split

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

# where the reader is
_START = 0
_FIELD = 1
_ESCAPE = 2
_QUOTED = 3
_QUOTED_ESCAPE = 4
_BEHIND_QUOTE = 5
_END = 6
_NEXT = 10             # behind a delimiter
_ESCAPED_LINE = 11


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    pass


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


def _named(name):
    if name == "excel":
        return ",", "\r\n", QUOTE_MINIMAL
    if name == "excel-tab":
        return "\t", "\r\n", QUOTE_MINIMAL
    if name == "unix":
        return ",", "\n", QUOTE_ALL
    raise Error("unknown dialect")


class _Format:
    def __init__(self, dialect, delimiter, quotechar, escapechar, doublequote,
                 skipinitialspace, lineterminator, quoting, strict):
        base, end, quotes = _named(dialect)
        self.delimiter = base if is_done(delimiter) else delimiter
        self.quotechar = '"' if is_done(quotechar) else quotechar
        self.escapechar = escapechar
        self.doublequote = doublequote
        self.skipinitialspace = skipinitialspace
        self.lineterminator = end if is_done(lineterminator) else lineterminator
        self.quoting = quotes if is_done(quoting) else quoting
        self.strict = strict
        if len(self.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")


class reader:
    def __init__(self, csvfile, dialect="excel", *, delimiter=DONE,
                 quotechar=DONE, escapechar=None, doublequote=True,
                 skipinitialspace=False, lineterminator=DONE, quoting=DONE,
                 strict=False):
        self._lines = iter(csvfile)
        self.dialect = _Format(dialect, delimiter, quotechar, escapechar,
                               doublequote, skipinitialspace, lineterminator,
                               quoting, strict)
        self.line_num = 0
        self._state = _START
        self._field = []
        self._row = []

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._field = []
        self._state = _START
        while True:
            line = next(self._lines, None)
            if line is None:
                if len(self._field) > 0 or self._state == _QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data")
                    self._save()
                    return self._row
                raise StopIteration
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _START:
                return self._row

    def _save(self):
        self._row.append("".join(self._field))
        self._field = []

    def _end_of(self, c):
        """At a delimiter or the end of a line."""
        self._save()
        if c == "":
            self._state = _START
        elif c == self.dialect.delimiter:
            self._state = _NEXT
        else:
            self._state = _END

    def _take(self, c):
        """One character, "" at the end of a line."""
        d = self.dialect
        state = self._state
        if state == _END:
            if c == "":
                self._state = _START
            elif c != "\n" and c != "\r":
                raise Error("new-line character seen in unquoted field - do "
                            "you need to open the file in universal-newline "
                            "mode?")
        elif state == _START and (c == "" or c == "\n" or c == "\r"):
            if c != "":
                self._state = _END
        elif state == _START or state == _NEXT:
            self._start_field(c, d)
        elif state == _ESCAPE:
            self._field.append("\n" if c == "" else c)
            self._state = _ESCAPED_LINE if c == "\n" or c == "\r" else _FIELD
        elif state == _ESCAPED_LINE and c == "":
            pass
        elif state == _FIELD or state == _ESCAPED_LINE:
            if c == "" or c == "\n" or c == "\r" or c == d.delimiter:
                self._end_of(c)
            elif c == d.escapechar:
                self._state = _ESCAPE
            else:
                self._field.append(c)
                self._state = _FIELD
        elif state == _QUOTED:
            if c == "":
                pass
            elif c == d.escapechar:
                self._state = _QUOTED_ESCAPE
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _BEHIND_QUOTE if d.doublequote else _FIELD
            else:
                self._field.append(c)
        elif state == _QUOTED_ESCAPE:
            self._field.append("\n" if c == "" else c)
            self._state = _QUOTED
        elif d.quoting != QUOTE_NONE and c == d.quotechar:
            self._field.append(c)
            self._state = _QUOTED
        elif c == "" or c == "\n" or c == "\r" or c == d.delimiter:
            self._end_of(c)
        elif not d.strict:
            self._field.append(c)
            self._state = _FIELD
        else:
            raise Error("'" + d.delimiter + "' expected after '"
                        + str(d.quotechar) + "'")

    def _start_field(self, c, d):
        if c == "" or c == "\n" or c == "\r" or c == d.delimiter:
            self._end_of(c)
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _QUOTED
        elif c == d.escapechar:
            self._state = _ESCAPE
        elif c == " " and d.skipinitialspace:
            self._state = _NEXT
        else:
            self._field.append(c)
            self._state = _FIELD


class writer:
    def __init__(self, csvfile, dialect="excel", *, delimiter=DONE,
                 quotechar=DONE, escapechar=None, doublequote=True,
                 skipinitialspace=False, lineterminator=DONE, quoting=DONE,
                 strict=False):
        self._file = csvfile
        self.dialect = _Format(dialect, delimiter, quotechar, escapechar,
                               doublequote, skipinitialspace, lineterminator,
                               quoting, strict)

    def writerow(self, row):
        d = self.dialect
        parts = []
        n = 0
        text = ""
        for value in row:
            value = split(value)
            if value is None:
                text = ""
            elif isinstance(value, float):
                text = repr(value)
            else:
                text = str(value)
            quoted = d.quoting == QUOTE_ALL or (
                d.quoting == QUOTE_NONNUMERIC
                and not isinstance(value, (int, float)))
            parts.append(self._field(text, quoted))
            n += 1
        if n == 1 and text == "" and parts[0] == "":
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            parts[0] = str(d.quotechar) * 2
        return self._file.write(d.delimiter.join(parts) + d.lineterminator)

    def _field(self, text, quoted):
        d = self.dialect
        parts = []
        for c in text:
            is_quote = c == d.quotechar
            if (c == d.delimiter or is_quote or c == d.escapechar
                    or c in d.lineterminator or c == "\n" or c == "\r"):
                if d.quoting == QUOTE_NONE:
                    want_escape = True
                elif is_quote:
                    want_escape = not d.doublequote
                    if d.doublequote:
                        parts.append(c)
                    quoted = quoted or d.doublequote
                elif c == d.escapechar:
                    want_escape = True
                else:
                    want_escape = False
                    quoted = True
                if want_escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(d.escapechar)
            parts.append(c)
        body = "".join(parts)
        if quoted:
            return str(d.quotechar) + body + str(d.quotechar)
        return body

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None,
                 dialect="excel", **kwds):
        self.reader = reader(f, dialect, **kwds)
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._fieldnames

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while len(row) == 0:
            row = next(self.reader)
        result = {}
        if names is None:
            names = []
        for i in range(len(names)):
            if i < len(row):
                result[names[i]] = row[i]
            else:
                result[names[i]] = self.restval
        if len(row) > len(names):
            self._put_rest(result, row[len(names):])
        return result

    def _put_rest(self, result, rest):
        key = self.restkey
        if key is None:
            raise NotImplementedError("gelato: csv.DictReader: a row is longer "
                                      "than the names")
        raise NotImplementedError("gelato: csv.DictReader with restkey")


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise",
                 dialect="excel", **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction != "raise" and self.extrasaction != "ignore":
            raise ValueError("extrasaction (" + extrasaction
                             + ") must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, **kwds)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [k for k in rowdict if k not in self.fieldnames]
            if len(wrong) > 0:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(k, self.restval) for k in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writer.writerow(self._row(rowdict))


def list_dialects():
    return ["excel", "excel-tab", "unix"]
