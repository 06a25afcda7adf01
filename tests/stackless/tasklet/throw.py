import stackless

def f():
    for i in range(4):
        try:
            stackless.schedule_remove()
        except (ValueError, KeyError) as e:
            print("got", type(e).__name__, e.args)

t = stackless.tasklet(f)()
stackless.run()
t.throw(ValueError)
t.throw(ValueError, "one")
t.throw(ValueError, (1, 2))
t.throw(KeyError("instance"))
print(t.alive)
