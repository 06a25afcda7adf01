import stackless

def sleeper():
    stackless.sleep(0.05)
    print("sleeper wakes")

def worker():
    for i in range(3):
        print("worker", i)
        stackless.schedule()

stackless.tasklet(sleeper)()
stackless.tasklet(worker)()
stackless.run()
