import stackless

def fails():
    raise ValueError("oops")

ch = stackless.channel()
stackless.tasklet(fails)()
try:
    ch.receive()
except ValueError as e:
    print("main", e, ch.balance)
