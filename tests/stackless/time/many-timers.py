import stackless

def f(i, seconds):
    stackless.sleep(seconds)
    order.append(i)

order = []
for i in range(50):
    stackless.tasklet(f)(i, (i * 7 % 50) * 0.004 + 0.05)
tasks = [stackless.tasklet(f)(100 + i, 1000) for i in range(20)]
stackless.schedule()
for t in tasks:
    t.kill()
stackless.run()
print(order == sorted(order, key=lambda i: i * 7 % 50), len(order))
