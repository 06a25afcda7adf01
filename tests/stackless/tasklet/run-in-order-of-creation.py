import stackless

def task(name):
    for i in range(3):
        print(name, i)
        stackless.schedule()

for name in ("a", "b", "c"):
    stackless.tasklet(task)(name)
stackless.run()
print("end")
