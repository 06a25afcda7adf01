import stackless

def waits_to_receive(ch):
    ch.receive()

def waits_to_send(ch):
    ch.send("x")

def outer(ch):
    waits_to_send(ch)

a = stackless.channel()
b = stackless.channel()
c = stackless.channel()
stackless.tasklet(waits_to_receive)(a)
stackless.tasklet(outer)(b)
stackless.run()
try:
    c.receive()
except RuntimeError as e:
    print(e)
    for note in e.__notes__:
        for line in note.split("\n"):
            print(line.split('"')[0], line.split(",")[-1])
