class Table:
    rows = [3, 4]
    doubled = [r * 2 for r in rows]


def numbers():
    print("called once")
    return [1, 2]


print(Table.doubled, [(a, b) for a in numbers() for b in (a, -a)])

# expect: called once
# expect: [6, 8] [(1, 1), (1, -1), (2, 2), (2, -2)]
