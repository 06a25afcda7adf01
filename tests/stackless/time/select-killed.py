import stackless

def selector():
    try:
        stackless.select([a, b])
    finally:
        print("finally", a.balance, b.balance)

a = stackless.channel()
b = stackless.channel()
t = stackless.tasklet(selector)()
stackless.schedule()
print(t.blocked, t.scheduled, a.balance, b.balance)
t.kill()
print(t.alive)
