import stackless

def sender(ch):
    ch.send_exception(ValueError, "late")
    print("sender goes on")

ch = stackless.channel()
stackless.tasklet(sender)(ch)
stackless.run()
print(ch.balance)
try:
    ch.receive()
except ValueError as e:
    print("got", e)
stackless.run()
