import stackless

def start(name):
    count = 0

    def step():
        nonlocal count
        while count < 2:
            count += 1
            log.append((name, count))
            stackless.schedule()

    stackless.tasklet(step)()

log = []
start("a")
start("b")
stackless.tasklet(lambda: log.append("lambda"))()
stackless.run()
print(log)
