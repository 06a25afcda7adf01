import stackless

def f():
    print("f", stackless.getmain().scheduled)

t = stackless.tasklet().bind(f, ())
t.run()
print("main", t.alive)
