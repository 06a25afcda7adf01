# types: Account.balance = int; int|float boxed
# types: Meter.level = float
class Account:
    def __init__(self):
        self.balance = 0

    def pay(self, amount):
        self.balance += amount


class Meter:
    def __init__(self):
        self.level = 0.0

    def pay(self, amount):
        self.level += amount


a, b = Account(), Account()
a.pay(0.5)
a.pay(1.25)
m = Meter()
m.pay(0.5)
print(a.balance, b.balance, m.level)
# expect: 1.75 0 0.5
