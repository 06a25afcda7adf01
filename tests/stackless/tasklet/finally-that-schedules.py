import stackless

def f(name):
    try:
        try:
            stackless.schedule_remove()
        finally:
            print(name, "first")
            stackless.schedule()
            print(name, "second")
    except stackless.TaskletExit:
        print(name, "exit")

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
stackless.run()
a.kill(True)
b.kill(True)
stackless.run()
print(a.alive, b.alive)
