import stackless

def send(ch):
    print("sending")
    ch.send("hello")
    print("sent")

ch = stackless.channel()
stackless.tasklet(send)(ch)
stackless.run()
print(ch.balance)
print(ch.receive())
print(ch.balance)
stackless.run()
