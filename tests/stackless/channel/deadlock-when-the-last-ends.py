import stackless

def f():
    print("f ends")

ch = stackless.channel()
for op in (ch.receive, lambda: ch.send(1)):
    stackless.tasklet(f)()
    try:
        op()
    except RuntimeError as e:
        print(e)
    print(ch.balance)
