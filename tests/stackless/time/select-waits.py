import stackless

def sender(ch, x):
    stackless.schedule()
    ch.send(x)
    print("sent", x)

channels = [stackless.channel() for i in range(3)]
stackless.tasklet(sender)(channels[2], "two")
stackless.tasklet(sender)(channels[0], "zero")
for i in range(2):
    ch, value = stackless.select(channels)
    print(channels.index(ch), value, [c.balance for c in channels])
stackless.run()
