import stackless

ch = stackless.channel()
ch.close()
for op in (ch.receive, lambda: ch.send(1), lambda: ch.send_exception(KeyError)):
    try:
        op()
    except ValueError as e:
        print(e)
print([x for x in ch], ch.balance)
