import stackless

def receiver(ch):
    while True:
        try:
            print("got", ch.receive())
        except ValueError as e:
            print("error", e.args)
        except KeyError:
            print("end")
            return

ch = stackless.channel()
stackless.tasklet(receiver)(ch)
stackless.run()
ch.send(1)
ch.send_exception(ValueError, "a", 2)
ch.send_exception(ValueError)
ch.send(2)
ch.send_exception(KeyError)
print(ch.balance)
