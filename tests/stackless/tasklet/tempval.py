import stackless

def f():
    print(stackless.schedule_remove("mine"))
    print(stackless.schedule_remove("mine"))

t = stackless.tasklet(f)()
stackless.run()
t.insert()
stackless.run()
t.tempval = "yours"
t.insert()
stackless.run()
