# oracle: none
# gc: ref
import stackless

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(items):
    try:
        stackless.schedule_remove()
    finally:
        count[0] += 1

def work(n):
    for i in range(n):
        stackless.tasklet().bind(task, ([i],)).run()
        stackless.schedule()

count = [0]
work(50000)
before = resident()
work(200000)
print(resident() - before < 2000000, count[0] >= 249990)
