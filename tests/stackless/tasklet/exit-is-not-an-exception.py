import stackless

def f():
    try:
        stackless.schedule_remove()
    except Exception:
        print("wrong")

t = stackless.tasklet(f)()
stackless.run()
t.kill()
print(t.alive, issubclass(stackless.TaskletExit, SystemExit))
