import stackless

def receiver(ch):
    for i in range(3):
        print("got", ch.receive())

def sender(ch):
    for i in range(3):
        print("send", i)
        ch.send(i)
    print("sender ends")

ch = stackless.channel()
print(ch.preference)
stackless.tasklet(receiver)(ch)
stackless.tasklet(sender)(ch)
stackless.run()
