import csv
import io
import sys

with open("t.csv", "w", newline="") as f:
    w = csv.writer(f)
    w.writerow(["name", "age", "note"])
    w.writerow(["Ann", 30, 'says "hi"'])
    w.writerows([["Bob", 2.5, "a,b"], ["Cid", None, "two\nlines"]])
with open("t.csv", newline="") as f:
    for row in csv.reader(f):
        print(row)
total = 0
with open("t.csv", newline="") as f:
    for row in csv.DictReader(f):
        print(row["name"].upper(), row["note"], row)
        total += float(row["age"] or 0)
print(total)
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["a", "b"], lineterminator="\n", extrasaction="ignore")
d.writeheader()
d.writerow({"a": 1, "b": "x y"})
d.writerow({"b": 2, "c": 3})
print(out.getvalue())
try:
    csv.DictWriter(out, ["a"]).writerow({"z": 1})
except ValueError as e:
    print(e)
for row in csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'"):
    print(row)
w = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
w.writerow(["t", 1, 2.0])
r = csv.DictReader(["1,2", "3,4"], fieldnames=["x", "y"])
print([int(row["x"]) + int(row["y"]) for row in r], r.fieldnames, r.line_num)

# expect: ['name', 'age', 'note']
# expect: ['Ann', '30', 'says "hi"']
# expect: ['Bob', '2.5', 'a,b']
# expect: ['Cid', '', 'two\nlines']
# expect: ANN says "hi" {'name': 'Ann', 'age': '30', 'note': 'says "hi"'}
# expect: BOB a,b {'name': 'Bob', 'age': '2.5', 'note': 'a,b'}
# expect: CID two
# expect: lines {'name': 'Cid', 'age': '', 'note': 'two\nlines'}
# expect: 32.5
# expect: a,b
# expect: 1,x y
# expect: ,2
# expect:
# expect: dict contains fields not in fieldnames: 'z'
# expect: ['a', 'b', 'c;d']
# expect: "t"	1	2.0
# expect: [3, 7] ['x', 'y'] 2
