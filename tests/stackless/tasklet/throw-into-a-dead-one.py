import stackless

def f():
    pass

t = stackless.tasklet(f)()
stackless.run()
try:
    t.throw(ValueError("x"))
except RuntimeError as e:
    print(e)
t.throw(stackless.TaskletExit)
try:
    stackless.tasklet().throw(ValueError("x"))
except RuntimeError as e:
    print(e)
