import stackless

def f(i):
    total.append(i)
    stackless.schedule()
    total.append(-i)

total = []
for i in range(2000):
    stackless.tasklet(f)(i)
print(stackless.getruncount())
stackless.run()
print(len(total), sum(total), total[1999], total[2001])
