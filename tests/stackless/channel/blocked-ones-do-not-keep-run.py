import stackless

def f(ch):
    ch.receive()

ch = stackless.channel()
stackless.tasklet(f)(ch)
stackless.run()
print("run returned", ch.balance, stackless.getruncount())
