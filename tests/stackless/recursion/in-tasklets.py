# oracle: none
import stackless

def down(n):
    if n % 50000 == 0:
        stackless.schedule()
    if n == 0:
        return 0
    return down(n - 1) + 1

def task(name, n):
    print(name, down(n))

for i in range(4):
    stackless.tasklet(task)(i, 100000 + i)
stackless.run()
