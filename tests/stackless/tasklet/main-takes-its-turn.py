import stackless

def f(name):
    for i in range(2):
        print(name, i)
        stackless.schedule()

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
for i in range(4):
    print("main", i)
    stackless.schedule()
