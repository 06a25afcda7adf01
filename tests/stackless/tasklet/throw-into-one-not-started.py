import stackless

def f():
    print("never")

t = stackless.tasklet(f)()
try:
    t.throw(ValueError, "early")
except ValueError as e:
    print("main", e)
print(t.alive, stackless.getruncount())
