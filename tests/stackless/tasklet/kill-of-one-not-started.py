import stackless

def f():
    print("never")

t = stackless.tasklet(f)()
t.kill()
print(t.alive, t.scheduled, stackless.getruncount())
t = stackless.tasklet().bind(f, ())
t.kill()
print(t.alive, stackless.getruncount())
stackless.run()
