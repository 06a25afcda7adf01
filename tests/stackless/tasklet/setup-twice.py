import stackless

def f(x):
    print(x)

t = stackless.tasklet(f)(1)
try:
    t(2)
except RuntimeError as e:
    print(e)
stackless.run()
