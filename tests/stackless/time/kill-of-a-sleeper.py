import stackless

def f():
    try:
        stackless.sleep(1000)
    finally:
        print("finally")

t = stackless.tasklet(f)()
stackless.schedule()
t.kill()
stackless.run()
print(t.alive)
