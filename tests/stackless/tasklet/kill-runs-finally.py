import stackless

def f():
    try:
        print("f")
        stackless.schedule_remove()
    finally:
        print("finally")

t = stackless.tasklet(f)()
stackless.run()
t.kill()
print(t.alive)
