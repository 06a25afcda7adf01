import stackless

def receiver(ch):
    for i in range(3):
        try:
            ch.receive()
        except (ValueError, KeyError) as e:
            print(type(e).__name__, e.args)

ch = stackless.channel()
stackless.tasklet(receiver)(ch)
stackless.run()
ch.send_throw(ValueError)
ch.send_throw(KeyError, "k")
ch.send_throw(ValueError("instance"))
print(ch.balance)
