import stackless

def receiver(ch):
    print("got", ch.receive())

def sender(ch):
    ch.send("x")
    print("sent")

def third():
    print("third")

for preference in (-1, 0, 1):
    print("preference", preference)
    ch = stackless.channel()
    ch.preference = preference
    stackless.tasklet(receiver)(ch)
    stackless.tasklet(sender)(ch)
    stackless.tasklet(third)()
    stackless.run()
    stackless.tasklet(sender)(ch)
    stackless.tasklet(receiver)(ch)
    stackless.tasklet(third)()
    stackless.run()
