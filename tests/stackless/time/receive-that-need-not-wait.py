import stackless

def sender(ch):
    ch.send(1)

ch = stackless.channel()
stackless.tasklet(sender)(ch)
stackless.schedule()
print(ch.receive(timeout=0.0))
stackless.run()
