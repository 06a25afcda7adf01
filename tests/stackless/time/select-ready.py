import stackless

def sender(ch, x):
    ch.send(x)

a = stackless.channel()
b = stackless.channel()
stackless.tasklet(sender)(b, "first")
stackless.tasklet(sender)(a, "second")
stackless.schedule()
for i in range(2):
    ch, value = stackless.select([a, b])
    print("a" if ch is a else "b", value)
stackless.run()
