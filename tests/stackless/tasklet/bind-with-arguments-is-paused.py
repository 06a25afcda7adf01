import stackless

def f(*args):
    print(args)

t = stackless.tasklet().bind(f, (1, "b"))
print(t.alive, t.paused, t.scheduled)
stackless.run()
print("not yet")
t.insert()
stackless.run()
print(t.alive)
stackless.tasklet(f, ()).insert()
stackless.run()
