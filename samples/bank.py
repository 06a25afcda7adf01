# Classes, inheritance and exceptions: a small bank.


class InsufficientFunds(Exception):
    def __init__(self, account, missing):
        super().__init__(f"{account.owner} is short of {missing}")
        self.missing = missing


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def available(self):
        return self.balance

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(self, amount - self.available())
        self.balance -= amount

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("a deposit must be positive")
        self.balance += amount

    def __str__(self):
        return f"{type(self).__name__} of {self.owner}: {self.balance}"


class Overdraft(Account):
    def __init__(self, owner, balance=0, limit=100):
        super().__init__(owner, balance)
        self.limit = limit

    def available(self):
        return self.balance + self.limit


def transfer(source, target, amount):
    try:
        source.withdraw(amount)
        target.deposit(amount)
        print(f"{source.owner} pays {target.owner} {amount}")
    except InsufficientFunds as e:
        print(f"refused: {e}")
    except ValueError as e:
        source.balance += amount
        print(f"refused: {e}")


ann = Account("Ann", 120)
bob = Overdraft("Bob", 30)
transfer(ann, bob, 50)
transfer(bob, ann, 150)
transfer(ann, bob, 500)
transfer(bob, ann, 100)
transfer(ann, bob, -5)
for account in [ann, bob]:
    print(account)
