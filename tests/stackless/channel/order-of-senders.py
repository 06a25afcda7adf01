import stackless

def send(ch, x):
    ch.send(x)
    print("sent", x)

ch = stackless.channel()
for i in range(4):
    stackless.tasklet(send)(ch, i)
stackless.run()
print(ch.balance)
print([ch.receive() for i in range(4)])
stackless.run()
