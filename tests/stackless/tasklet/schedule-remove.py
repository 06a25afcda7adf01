import stackless

def f():
    print("f")
    stackless.schedule_remove()
    print("f again")

t = stackless.tasklet(f)()
stackless.run()
print("main", t.paused, t.alive, t.scheduled)
t.insert()
stackless.run()
print(t.alive)
