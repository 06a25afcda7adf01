# oracle: none
# seconds: 100
from stackless import coroutine

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task():
    n = 0
    while True:
        n += 1
        main.switch()

def work(n):
    for i in range(n):
        co.switch()

main = coroutine.getmain()
co = coroutine()
co.bind(task)
work(200000)
before = resident()
work(10000000)
print(resident() - before < 2000000)
