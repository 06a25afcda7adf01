import stackless

def selector(name):
    for i in range(2):
        ch, value = stackless.select([a, b])
        print(name, "a" if ch is a else "b", value)

a = stackless.channel()
b = stackless.channel()
stackless.tasklet(selector)("x")
stackless.tasklet(selector)("y")
stackless.schedule()
print(a.balance, b.balance)
a.send(1)
b.send(2)
b.send(3)
a.send(4)
print(a.balance, b.balance)
