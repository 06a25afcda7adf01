import stackless

def on_switch(prev, next):
    try:
        stackless.schedule()
    except RuntimeError as e:
        print(e)

def f():
    print("f")

t = stackless.tasklet(f)()
u = stackless.tasklet(f)()
stackless.set_schedule_callback(on_switch)
stackless.schedule()
stackless.set_schedule_callback(None)
