import stackless

a = stackless.channel()
b = stackless.channel()
try:
    stackless.select([a, b], timeout=0.01)
except TimeoutError as e:
    print(e)
print(a.balance, b.balance)
