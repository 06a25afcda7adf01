import stackless

def f(x, y=2):
    print(x, y)

t = stackless.tasklet(f)
print(t.alive, t.scheduled, t.paused)
t(1)
print(t.alive, t.scheduled, t.paused)
stackless.run()
print(t.alive, t.scheduled, t.paused)
stackless.tasklet(f)("x", y="y")
stackless.tasklet(f).setup(3, 4)
stackless.run()
