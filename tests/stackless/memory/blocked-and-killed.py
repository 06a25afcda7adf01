# oracle: none
import stackless

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def task(ch):
    ch.receive()

def work(n):
    for i in range(n):
        ch = stackless.channel()
        t = stackless.tasklet(task)(ch)
        stackless.schedule()
        if i % 2:
            t.kill()
        else:
            ch.send(i)

work(100000)
before = resident()
work(500000)
print(resident() - before < 2000000)
