import stackless

def receiver(ch, n):
    got = []
    for i in range(n):
        got.append(ch.receive())
    print(got)

def squares(n):
    for i in range(n):
        yield i * i

ch = stackless.channel()
stackless.tasklet(receiver)(ch, 9)
stackless.run()
print(ch.send_sequence([1, "two", 3.0]))
print(ch.send_sequence(squares(4)))
print(ch.send_sequence("ab"))
print(ch.send_sequence([]))
