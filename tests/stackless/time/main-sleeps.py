import stackless

def f():
    print("f")

stackless.tasklet(f)()
stackless.sleep(0.01)
print("main")
stackless.sleep(0)
