import stackless

def f(ch):
    try:
        ch.receive()
    except ValueError as e:
        print("got", e, ch.balance)

ch = stackless.channel()
t = stackless.tasklet(f)(ch)
stackless.run()
t.throw(ValueError("late"), pending=True)
print(t.blocked, t.scheduled, ch.balance)
stackless.run()
