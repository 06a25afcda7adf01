import stackless

class Point:
    def __init__(self, x):
        self.x = x

def receiver(ch, n):
    for i in range(n):
        v = ch.receive()
        if isinstance(v, Point):
            print("Point", v.x)
        else:
            print(v)

values = [1, 2.5, "text", None, True, (1, "a"), [1, 2], {"k": 1}, b"bytes", Point(3)]
ch = stackless.channel()
stackless.tasklet(receiver)(ch, len(values))
stackless.run()
for v in values:
    ch.send(v)
