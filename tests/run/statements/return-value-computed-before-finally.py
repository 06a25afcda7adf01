def f():
    n = 1
    try:
        return n
    finally:
        n = 2
        print("cleanup", n)


def g():
    items = []
    try:
        return items
    finally:
        items.append("late")


print(f(), g())

# expect: cleanup 2
# expect: 1 ['late']
