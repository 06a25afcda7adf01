import stackless

def f(ch):
    for i in range(3):
        print("got", ch.receive())

ch = stackless.channel()
stackless.tasklet(f)(ch)
for i in range(3):
    ch.send(i)
    print("main sent", i)
