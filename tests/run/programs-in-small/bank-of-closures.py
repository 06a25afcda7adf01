def account(owner, balance=0):
    history = []

    def deposit(n):
        nonlocal balance
        if n <= 0:
            raise ValueError(f"{owner}: bad amount {n}")
        balance += n
        history.append(n)
        return balance

    return {"deposit": deposit, "balance": lambda: balance, "history": lambda: history[:]}


a, b = account("ann"), account("bob", 50)
a["deposit"](20)
b["deposit"](5)
try:
    b["deposit"](-5)
except ValueError as e:
    print(e)
print(a["balance"](), b["balance"](), a["history"](), b["history"]())

# expect: bob: bad amount -5
# expect: 20 55 [20] [5]
