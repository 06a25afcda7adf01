class Account:
    def __init__(self):
        self._balance = 0

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self._balance = value

    @property
    def rich(self):
        return self._balance > 100


a = Account()
a.balance = 50
a.balance += 75
print(a.balance, a.rich)
try:
    a.balance = -1
except ValueError as e:
    print(e, a.balance)
try:
    a.rich = True
except AttributeError as e:
    print("AttributeError:", e)

# expect: 125 True
# expect: negative balance 125
# expect: AttributeError: property 'rich' of 'Account' object has no setter
