import stackless

def f():
    print(stackless.schedule() is t)
    print(stackless.schedule("value"), stackless.schedule(None))
    print(stackless.schedule(1.5))

t = stackless.tasklet(f)()
stackless.run()
print(stackless.schedule() is stackless.getmain())
