import stackless

def producer(name, n):
    for i in range(n):
        ch.send((name, i))

def consumer(k):
    while True:
        name, i = ch.receive()
        got.append((k, name, i))

got = []
ch = stackless.channel()
for k in range(2):
    stackless.tasklet(consumer)(k)
for name in "abc":
    stackless.tasklet(producer)(name, 3)
stackless.run()
for item in got:
    print(item)
print(ch.balance)
