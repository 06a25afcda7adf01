import stackless

def sender(ch):
    ch.send_sequence(["a", "b"])
    ch.send_exception(StopIteration)

ch = stackless.channel()
stackless.tasklet(sender)(ch)
print([x for x in ch])
print(ch.__iter__() is ch, ch.closed)
