import stackless

def f(ch):
    try:
        ch.receive()
    finally:
        print("finally", ch.balance)

ch = stackless.channel()
t = stackless.tasklet(f)(ch)
u = stackless.tasklet(f)(ch)
stackless.run()
print(ch.balance)
t.kill()
print(ch.balance, t.alive, u.blocked)
u.kill()
print(ch.balance)
