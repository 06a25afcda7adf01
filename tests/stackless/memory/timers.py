# oracle: none
import stackless

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(ch):
    ch.receive(timeout=1000)

def work(n):
    for i in range(n):
        ch = stackless.channel()
        stackless.tasklet(task)(ch)
        stackless.schedule()
        ch.send(i)
        stackless.schedule()

work(50000)
before = resident()
work(200000)
print(resident() - before < 2000000)
