import stackless

def f(name):
    for i in range(3):
        print(name, i)
        stackless.schedule()

a = stackless.tasklet(f)("a")
b = stackless.tasklet(f)("b")
t = stackless.run(3)
print("interrupted", t is b, b.paused, a.scheduled)
t.insert()
while True:
    t = stackless.run(2)
    if t is None:
        break
    print("again", t is a, t is b)
    t.insert()
print("end")
