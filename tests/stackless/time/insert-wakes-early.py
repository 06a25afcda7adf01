import stackless

def f():
    stackless.sleep(1000)
    print("awake")

t = stackless.tasklet(f)()
stackless.schedule()
t.insert()
stackless.run()
print("end")
