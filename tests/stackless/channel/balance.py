import stackless

def use(op, *args):
    op(*args)

ch = stackless.channel()
tasks = []
for i in range(3):
    tasks.append(stackless.tasklet(use)(ch.send, i))
    stackless.run()
    print(ch.balance)
for t in tasks:
    t.kill()
    print(ch.balance)
