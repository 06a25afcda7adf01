import stackless

def f(n):
    print("run", n)

t = stackless.tasklet(f)
for i in range(3):
    t(i)
    stackless.run()
    t.bind(f)
