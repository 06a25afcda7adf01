import stackless

def sender(ch):
    for i in range(4):
        ch.send(i)
    ch.close()

ch = stackless.channel()
stackless.tasklet(sender)(ch)
got = []
while not ch.closed:
    if ch.balance == 0:
        stackless.schedule()
    if ch.closed:
        break
    got.append(ch.receive())
print(got, ch.closed)
