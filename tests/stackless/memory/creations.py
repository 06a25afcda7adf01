# oracle: none
import stackless

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(x, items):
    stackless.schedule()
    total[0] += x + len(items)

def work(n):
    for i in range(n):
        stackless.tasklet(task)(i % 3, [i])
        if i % 10 == 0:
            stackless.run()
    stackless.run()

total = [0]
work(100000)
before = resident()
work(500000)
print(resident() - before < 2000000, total)
