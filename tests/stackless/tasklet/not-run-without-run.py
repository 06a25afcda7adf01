import stackless

def f():
    print("never")

stackless.tasklet(f)()
print("end")
