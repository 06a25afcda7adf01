import stackless

def outer():
    print("outer")
    stackless.tasklet(inner)()
    stackless.run()
    print("outer goes on", stackless.getruncount())

def inner():
    print("inner")
    stackless.schedule()
    print("inner again")

stackless.tasklet(outer)()
stackless.run()
print("main")
