import stackless

def f():
    try:
        stackless.getcurrent().bind(f)
    except RuntimeError as e:
        print(e)

t = stackless.tasklet(f)()
try:
    t.bind(f)
except RuntimeError as e:
    print(e)
stackless.run()
t.bind(f)
print(t.alive)
