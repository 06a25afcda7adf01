import stackless

def key(x):
    stackless.schedule()
    return -x

def f(name, items):
    items.sort(key=key)
    print(name, items)
    print(name, sorted(items, key=key, reverse=True))
    print(name, min(items, key=key), max(items, key=key))

stackless.tasklet(f)("a", [3, 1, 2])
stackless.tasklet(f)("b", [6, 5, 9, 7])
stackless.run()
