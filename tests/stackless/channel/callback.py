import stackless

def on_channel(ch, task, sending, willblock):
    print("sending" if sending else "receiving", "blocks" if willblock else "goes", task is stackless.getmain())

def receiver(ch):
    print("got", ch.receive())
    print("got", ch.receive())

ch = stackless.channel()
print(stackless.set_channel_callback(on_channel))
stackless.tasklet(receiver)(ch)
ch.send(1)
stackless.schedule()
ch.send(2)
print(stackless.set_channel_callback(None) is on_channel)
