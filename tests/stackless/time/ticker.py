import stackless

def ticker(ch, n):
    for i in range(n):
        stackless.sleep(0.01)
        ch.send(i)
    ch.close()

def watcher(ch, stop):
    while True:
        which, value = stackless.select([ch, stop])
        if which is stop:
            print("stopped")
            return
        print("tick", value)

ticks = stackless.channel()
stop = stackless.channel()
stackless.tasklet(ticker)(ticks, 3)
stackless.tasklet(watcher)(ticks, stop)
stackless.run()
stop.send(None)
