import stackless

def f():
    try:
        print("f")
        stackless.schedule()
    finally:
        print("must not be printed")

stackless.tasklet(f)()
stackless.schedule()
print("end")
