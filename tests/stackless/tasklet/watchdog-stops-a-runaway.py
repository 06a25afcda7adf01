import stackless

def runaway():
    while True:
        count.append(1)
        stackless.schedule()

count = []
stackless.tasklet(runaway)()
t = stackless.run(100)
print(len(count), t.paused)
t.kill()
print(t.alive)
