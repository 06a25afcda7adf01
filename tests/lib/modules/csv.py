"""csv: generated rows written and lines read with several formats."""

TEMPLATE = '''
import csv
import io

def read(lines, how):
    try:
        if how == 0:
            r = csv.reader(lines)
        elif how == 1:
            r = csv.reader(lines, delimiter=";", quotechar="'", skipinitialspace=True)
        elif how == 2:
            r = csv.reader(lines, "excel-tab", escapechar="\\\\", doublequote=False)
        elif how == 3:
            r = csv.reader(lines, strict=True)
        else:
            r = csv.reader(lines, quoting=csv.QUOTE_NONE, escapechar="\\\\")
        for row in r:
            print(row, r.line_num)
    except csv.Error as e:
        print(e)

def write(rows, how):
    f = io.StringIO()
    try:
        if how == 0:
            w = csv.writer(f)
        elif how == 1:
            w = csv.writer(f, delimiter=";", quotechar="'", quoting=csv.QUOTE_ALL, lineterminator="\\n")
        elif how == 2:
            w = csv.writer(f, "excel-tab", escapechar="\\\\", doublequote=False)
        elif how == 3:
            w = csv.writer(f, "unix", quoting=csv.QUOTE_NONNUMERIC)
        else:
            w = csv.writer(f, quoting=csv.QUOTE_NONE, escapechar="\\\\")
        for row in rows:
            w.writerow(row)
    except csv.Error as e:
        print(e)
    print(repr(f.getvalue()))
    return f.getvalue()

ROWS = %s
TEXTS = %s
for how in range(5):
    for rows in ROWS:
        text = write(rows, how)
        read(text.splitlines(True), how)
    for text in TEXTS:
        read(text.splitlines(True), how)
        read(io.StringIO(text), how)
'''
CHARS = "aab1 ,,;;\t'\"\"\\\n\r"


def program(R, count):
    def field():
        k = R.randrange(6)
        if k == 0:
            return R.choice([0, 1, -5, 2.5, 1e20, None, True])
        return "".join(R.choice(CHARS) for _ in range(R.randrange(5)))
    rows = [[[field() for _ in range(R.randrange(4))] for _ in range(2)] for _ in range(count // 3)]
    texts = ["".join(R.choice(CHARS) for _ in range(R.randrange(16))) for _ in range(count)]
    return TEMPLATE % (rows, texts)
