import stackless

def fails():
    raise ValueError("oops")

def other():
    print("other")

stackless.tasklet(fails)()
stackless.tasklet(other)()
try:
    stackless.schedule()
except ValueError as e:
    print("main", e)
stackless.schedule()
