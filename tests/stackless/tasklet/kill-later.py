import stackless

def f(name):
    try:
        stackless.schedule_remove()
    except stackless.TaskletExit:
        print(name, "killed")

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
stackless.run()
a.kill(True)
b.kill(pending=True)
print("not yet", a.alive, b.alive, a.scheduled)
stackless.run()
print(a.alive, b.alive)
