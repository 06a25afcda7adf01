class Opened:
    count = 0


def count_words(name):
    with open(name) as f:
        Opened.count += 1
        return sum(len(line.split()) for line in f)


with open("w.tmp", "w") as out:
    out.writelines(["a b c\n", "d\n", "\n"])
for name in ("w.tmp", "missing.tmp"):
    try:
        print(name, count_words(name), Opened.count)
    except OSError:
        print(name, "cannot be read")

# expect: w.tmp 4 1
# expect: missing.tmp cannot be read
