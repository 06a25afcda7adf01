import stackless

def receive(ch, name):
    print(name, ch.receive())

ch = stackless.channel()
for name in ("a", "b", "c"):
    stackless.tasklet(receive)(ch, name)
stackless.run()
print(ch.balance)
for i in range(3):
    ch.send(i)
print(ch.balance)
