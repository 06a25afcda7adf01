import stackless

def sleeper():
    stackless.sleep(0.01)
    done.append(1)

def busy():
    while not done:
        stackless.schedule()
    print("busy ends")

done = []
stackless.tasklet(sleeper)()
stackless.tasklet(busy)()
stackless.run()
