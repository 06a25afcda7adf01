import stackless

def f(name):
    print(name)

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
c = stackless.tasklet(f)("c")
b.run()
print("main")
stackless.run()
