# oracle: none
from greenlet import getcurrent, greenlet

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(x):
    y = getcurrent().parent.switch([x])
    return y

def work(n):
    total = 0
    for i in range(n):
        g = greenlet(task)
        total += g.switch(i)[0]
        total += g.switch(1)
    return total

work(100000)
before = resident()
print(work(500000))
print(resident() - before < 2000000)
