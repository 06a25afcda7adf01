# oracle: none
from stackless import coroutine

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(n):
    main.switch()
    raise ValueError(n)

def work(n):
    caught = 0
    for i in range(n):
        co = coroutine()
        co.bind(task, i)
        co.switch()
        try:
            if i % 2:
                co.switch()
            else:
                co.throw(KeyError(i))
        except (ValueError, KeyError):
            caught += 1
    return caught

main = coroutine.getmain()
work(100000)
before = resident()
print(work(300000))
print(resident() - before < 2000000)
