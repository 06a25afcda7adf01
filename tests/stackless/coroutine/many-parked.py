from stackless import coroutine

def task(i):
    total = i
    for step in range(3):
        main.switch()
        total += step
    results.append(total)

results = []
main = coroutine.getmain()
tasks = []
for i in range(1000):
    co = coroutine()
    co.bind(task, i)
    tasks.append(co)
for round in range(4):
    for co in tasks:
        co.switch()
print(len(results), sum(results), results[:5])
