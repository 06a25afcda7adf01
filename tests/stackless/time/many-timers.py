import time

import stackless

def f(i, seconds):
    due[i] = time.monotonic() + seconds
    stackless.sleep(seconds)
    order.append(i)

due = {}
order = []
for i in range(50):
    stackless.tasklet(f)(i, (i * 7 % 50) * 0.004 + 0.05)
tasks = [stackless.tasklet(f)(100 + i, 1000) for i in range(20)]
stackless.schedule()
for t in tasks:
    t.kill()
stackless.run()
print(order == sorted(order, key=due.get), len(order))
