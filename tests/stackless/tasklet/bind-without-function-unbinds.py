import stackless

def f():
    print("never")

t = stackless.tasklet(f)
t.bind(None)
try:
    t()
except RuntimeError as e:
    print(e)
t = stackless.tasklet().bind(f, ())
print(t.alive)
t.bind()
print(t.alive)
stackless.run()
