import stackless

def sender():
    b.send_exception(ValueError, "through select")

a = stackless.channel()
b = stackless.channel()
stackless.tasklet(sender)()
try:
    stackless.select([a, b])
except ValueError as e:
    print(e)
print(a.balance, b.balance)
