import stackless

def receive(ch):
    print("receiving")
    print("got", ch.receive())

ch = stackless.channel()
stackless.tasklet(receive)(ch)
stackless.run()
print(ch.balance)
ch.send("hello")
print("main goes on", ch.balance)
