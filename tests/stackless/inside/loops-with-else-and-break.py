import stackless

def f(name, limit):
    for i in range(5):
        if i == limit:
            stackless.schedule()
            break
        stackless.schedule()
    else:
        print(name, "no break")
    while limit > 0:
        limit -= 2
        stackless.schedule()
        if limit == 1:
            continue
        print(name, limit)

stackless.tasklet(f)("a", 3)
stackless.tasklet(f)("b", 9)
stackless.run()
