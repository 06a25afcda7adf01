import stackless

def f():
    stackless.schedule_remove()

t = stackless.tasklet(f)()
stackless.run()
try:
    t.throw(ValueError("a"), "b")
except TypeError as e:
    print(e)
t.kill()
