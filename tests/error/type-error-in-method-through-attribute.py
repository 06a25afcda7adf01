class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance = self.balance + amount  # error: type_error


a = Account("ann")
a.deposit("ten")
print(a.balance)
