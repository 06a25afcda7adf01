# oracle: none
def parse(text, i):
    depth = 0
    if text[i] == "(":
        depth, i = parse(text, i + 1)
        return depth + 1, i + 1
    return 0, i + 1

n = 200000
print(parse("(" * n + "x" + ")" * n, 0)[0])
