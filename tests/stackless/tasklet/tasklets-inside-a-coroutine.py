import stackless
from stackless import coroutine

def task(name):
    print(name)
    stackless.schedule()
    print(name, "again")

def body():
    stackless.tasklet(task)("x")
    coroutine.getmain().switch()
    stackless.tasklet(task)("y")
    stackless.run()
    print("body ends")

co = coroutine()
co.bind(body)
co.switch()
stackless.schedule()
print("main")
co.switch()
print("end")
