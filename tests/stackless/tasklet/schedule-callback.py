import stackless

names = {}

def name(t):
    if t is stackless.getmain():
        return "main"
    for key in ("a", "b"):
        if names[key] is t:
            return key
    return "?"

def on_switch(prev, next):
    print(name(prev), "->", name(next))

def f(n):
    for i in range(n):
        stackless.schedule()

names["a"] = stackless.tasklet(f)(1)
names["b"] = stackless.tasklet(f)(2)
print(stackless.set_schedule_callback(on_switch))
stackless.run()
old = stackless.set_schedule_callback(None)
print(old is on_switch)
