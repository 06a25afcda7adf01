import stackless

def feed(ch):
    for i in range(1, 20):
        ch.send(i)

ch = stackless.channel()
stackless.tasklet(feed)(ch)
print(ch.receive() + ch.receive() * ch.receive())
print([ch.receive(), (ch.receive(), ch.receive())], {ch.receive(): ch.receive()})
print("%d %s" % (ch.receive(), ch.receive()), f"{ch.receive()}-{ch.receive()}")
x = [0, 0, 0]
x[ch.receive() - 13] = ch.receive()
print(x, ch.receive() if ch.receive() > 3 else "no")
