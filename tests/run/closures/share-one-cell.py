def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x

    def show():
        return balance

    return deposit, show


deposit, show = account(100)
deposit(50)
deposit(-20)
print(show())

# expect: 130
