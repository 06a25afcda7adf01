import stackless

def f(name):
    print(name)

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
print(a.remove() is a, a.paused, stackless.getruncount())
stackless.run()
a.insert()
a.insert()
print(a.scheduled, stackless.getruncount())
stackless.run()
