import stackless

# the killed one's place in the ring decides who runs after it
def f(name):
    try:
        while True:
            print(name)
            stackless.schedule()
    except stackless.TaskletExit:
        print(name, "killed")

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
c = stackless.tasklet(f)("c")
stackless.schedule()
print("main kills a")
a.kill()
print("main", stackless.getruncount())
b.remove()
b.kill()
print("main", stackless.getruncount())
c.kill()
print("end")
