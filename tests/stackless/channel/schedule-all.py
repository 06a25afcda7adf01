import stackless

def receiver(ch):
    for i in range(2):
        print("got", ch.receive())

def sender(ch):
    for i in range(2):
        print("send", i)
        ch.send(i)
    print("sender ends")

def other():
    for i in range(4):
        print("other", i)
        stackless.schedule()

for preference in (-1, 0, 1):
    ch = stackless.channel()
    ch.schedule_all = True
    ch.preference = preference
    stackless.tasklet(receiver)(ch)
    stackless.tasklet(sender)(ch)
    stackless.tasklet(other)()
    stackless.run()
    print("--", ch.schedule_all)
