import stackless

def sender(ch):
    ch.send(1)

ch = stackless.channel()
print(ch.closing, ch.closed)
stackless.tasklet(sender)(ch)
stackless.run()
ch.close()
print(ch.closing, ch.closed)
print(ch.receive())
print(ch.closing, ch.closed)
ch.open()
print(ch.closing, ch.closed)
