import greenlet

class Account:
    def __init__(self, balance):
        self.balance = balance

    def process(self, amount):
        while True:
            self.balance += amount
            amount = main.switch(self.balance)

def counter(step):
    total = 0

    def run():
        nonlocal total
        while True:
            total += step
            main.switch(total)

    return greenlet.greenlet(run)

main = greenlet.getcurrent()
acc = Account(10)
g = greenlet.greenlet(acc.process)
print(g.switch(5), g.switch(-3), acc.balance)
c = counter(2)
d = counter(5)
print(c.switch(), d.switch(), c.switch(), d.switch())
