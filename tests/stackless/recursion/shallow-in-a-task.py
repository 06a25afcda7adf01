import stackless

def down(n):
    if n == 0:
        stackless.schedule()
        return 0
    return down(n - 1) + 1

def task(name):
    print(name, down(5000))

stackless.tasklet(task)("a")
stackless.tasklet(task)("b")
stackless.run()
