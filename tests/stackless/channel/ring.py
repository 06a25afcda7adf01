import stackless

def node(i, inp, out):
    while True:
        n = inp.receive()
        if n == 0:
            print("token ends at", i)
            return
        out.send(n - 1)

n = 7
channels = [stackless.channel() for i in range(n)]
for i in range(n):
    stackless.tasklet(node)(i, channels[i], channels[(i + 1) % n])
channels[0].send(100)
stackless.run()
print(sum([ch.balance for ch in channels]))
