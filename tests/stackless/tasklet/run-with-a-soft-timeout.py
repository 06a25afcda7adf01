import stackless

def f(name):
    for i in range(3):
        print(name, i)
        stackless.schedule()

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
n = 0
while stackless.getruncount() > 1:
    print(stackless.run(2, soft=True))
    n += 1
print(n)
