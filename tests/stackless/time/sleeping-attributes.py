import stackless

def f():
    stackless.sleep(0.02)
    print("awake")

t = stackless.tasklet(f)()
stackless.schedule()
print(t.alive, t.blocked, t.scheduled, t.paused)
stackless.run()
print(t.alive)
