import stackless

class Counting(stackless.channel):
    def __init__(self, name):
        self.name = name
        self.n = 0

    def send(self, value):
        self.n += 1
        stackless.channel.send(self, value)

def receiver(ch):
    while True:
        print(ch.name, ch.receive())

ch = Counting("c")
t = stackless.tasklet(receiver)(ch)
stackless.run()
ch.send("a")
ch.send_sequence(["b", "c"])
print(ch.n)
t.kill()
print(ch.balance)
