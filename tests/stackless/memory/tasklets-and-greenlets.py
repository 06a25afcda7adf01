# oracle: none
# seconds: 100

# ten million switches more: turns, meetings in a channel, values through greenlets
import stackless
from greenlet import getcurrent, greenlet

def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def turns(n):
    for i in range(n):
        stackless.schedule()

def sends(n, ch):
    for i in range(n):
        ch.send(i)

def receives(n, ch):
    for i in range(n):
        total[0] += ch.receive()

def echo(x):
    while True:
        x = main.switch(x + 1)

def work(n):
    ch = stackless.channel()
    for t in (stackless.tasklet(turns)(n), stackless.tasklet(sends)(n, ch), stackless.tasklet(receives)(n, ch)):
        t = None
    stackless.run()
    for i in range(n):
        total[0] += g.switch(i)

total = [0]
main = getcurrent()
g = greenlet(echo)
work(100000)
before = resident()
work(2000000)
print(resident() - before < 2000000, total)
