# gc: ref
import stackless

def f():
    try:
        stackless.schedule_remove()
    finally:
        print("finally")

t = stackless.tasklet(f)()
stackless.run()
t = None
print("dropped")
stackless.run()
