import stackless

def f():
    for i in range(2):
        try:
            stackless.schedule_remove()
        except stackless.TaskletExit:
            print("no", i)
    print("end")

t = stackless.tasklet(f)()
stackless.run()
t.kill()
print(t.alive)
t.kill()
print(t.alive)
