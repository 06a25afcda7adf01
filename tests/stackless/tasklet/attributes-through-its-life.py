import stackless

def show(what, t):
    print(what, t.alive, t.paused, t.blocked, t.scheduled, t.is_current, t.is_main)

def f(ch):
    show("running", t)
    stackless.schedule()
    ch.receive()

ch = stackless.channel()
t = stackless.tasklet(f)
show("bound", t)
t(ch)
show("set up", t)
stackless.schedule()
show("waiting its turn", t)
t.remove()
show("removed", t)
t.insert()
stackless.schedule()
show("blocked", t)
ch.send(1)
show("over", t)
show("main", stackless.getmain())
