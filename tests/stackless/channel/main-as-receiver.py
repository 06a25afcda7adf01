import stackless

def f(ch):
    for i in range(3):
        print("send", i)
        ch.send(i)
    print("f ends")

ch = stackless.channel()
stackless.tasklet(f)(ch)
for i in range(3):
    print("main got", ch.receive())
stackless.run()
