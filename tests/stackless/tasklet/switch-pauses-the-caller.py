import stackless

def f():
    print("f", main.paused, main.scheduled)

main = stackless.getcurrent()
t = stackless.tasklet().bind(f, ())
t.switch()
print("main", t.alive, main.paused)
