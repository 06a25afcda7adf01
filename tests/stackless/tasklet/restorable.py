import stackless

def f():
    print(t.restorable)

t = stackless.tasklet(f)()
print(t.restorable)
stackless.run()
