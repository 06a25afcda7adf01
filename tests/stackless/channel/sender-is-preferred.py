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
ch.preference = 1
stackless.tasklet(receiver)(ch)
stackless.tasklet(sender)(ch)
stackless.run()
print("the other way")
stackless.tasklet(sender)(ch)
stackless.tasklet(receiver)(ch)
stackless.run()
