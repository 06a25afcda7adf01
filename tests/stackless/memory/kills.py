# oracle: none
import stackless

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(items):
    try:
        stackless.schedule_remove()
    finally:
        items.append(1)

def work(n):
    for i in range(n):
        t = stackless.tasklet().bind(task, ([i],))
        t.run()
        t.kill()

work(100000)
before = resident()
work(500000)
print(resident() - before < 2000000)
