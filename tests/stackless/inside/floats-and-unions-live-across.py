import stackless

def f(name, x):
    y = x * 2
    z = None
    for i in range(3):
        stackless.schedule()
        if i == 1:
            z = y
        elif i == 2:
            z = str(z)
        print(name, x, y, z)

stackless.tasklet(f)("i", 3)
stackless.tasklet(f)("f", 1.25)
stackless.tasklet(f)("s", "ab")
stackless.tasklet(f)("b", True)
stackless.run()
