import stackless

def receive(ch):
    ch.receive()

ch = stackless.channel()
print(ch.queue)
a = stackless.tasklet(receive)(ch)
b = stackless.tasklet(receive)(ch)
stackless.run()
print(ch.queue is a, a.next is b, b.next, b.prev is a, a.prev)
ch.send(1)
print(ch.queue is b, b.next)
ch.send(2)
print(ch.queue)
