import stackless

ch = stackless.channel()
for op in (ch.receive, lambda: ch.send(1)):
    try:
        op()
    except RuntimeError as e:
        print(e)
    print(ch.balance, stackless.getruncount())
