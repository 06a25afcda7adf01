import stackless

def f():
    for i in range(2):
        try:
            stackless.schedule_remove()
        except ValueError as e:
            print("got", e.args)

t = stackless.tasklet(f)()
stackless.run()
t.raise_exception(ValueError, 1, "two")
t.raise_exception(ValueError)
print(t.alive)
try:
    t.raise_exception(KeyError, "dead")
except KeyError as e:
    print("here", e)
