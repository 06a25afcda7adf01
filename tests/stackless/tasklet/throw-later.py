import stackless

def f():
    try:
        stackless.schedule_remove()
    except ValueError as e:
        print("got", e)

t = stackless.tasklet(f)()
stackless.run()
t.throw(ValueError, "later", pending=True)
print("main", t.scheduled)
stackless.run()
print(t.alive)
