import stackless

a = stackless.channel()
b = stackless.channel()
try:
    stackless.select([a, b])
except RuntimeError as e:
    print(e)
print(a.balance, b.balance)
