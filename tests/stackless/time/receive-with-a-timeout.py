import stackless

def sender(ch, seconds):
    stackless.sleep(seconds)
    ch.send("value")
    print("sent")

ch = stackless.channel()
try:
    ch.receive(timeout=0.01)
except TimeoutError as e:
    print(e)
print(ch.balance)
stackless.tasklet(sender)(ch, 0.01)
print(ch.receive(timeout=1000))
stackless.run()
