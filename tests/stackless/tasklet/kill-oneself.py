import stackless

def f():
    try:
        stackless.getcurrent().kill()
        print("not reached")
    finally:
        print("finally")

stackless.tasklet(f)()
stackless.run()
try:
    stackless.getmain().kill()
except stackless.TaskletExit as e:
    print("main")
