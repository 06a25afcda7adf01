import stackless

def receiver(name, seconds):
    try:
        print(name, ch.receive(seconds))
    except TimeoutError:
        print(name, "gives up", ch.balance)

ch = stackless.channel()
stackless.tasklet(receiver)("a", 0.1)
stackless.tasklet(receiver)("b", 0.05)
stackless.tasklet(receiver)("c", 1000)
stackless.schedule()
print(ch.balance)
stackless.sleep(0.2)
ch.send("x")
print(ch.balance)
