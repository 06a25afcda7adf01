import stackless

def waits(ch):
    ch.receive()

dead = stackless.tasklet(waits)
try:
    dead.insert()
except RuntimeError as e:
    print(e)
ch = stackless.channel()
t = stackless.tasklet(waits)(ch)
stackless.run()
for op in (t.insert, t.run, t.remove):
    try:
        op()
    except RuntimeError as e:
        print(e)
try:
    stackless.getcurrent().remove()
except RuntimeError as e:
    print(e)
t.kill()
try:
    t.run()
except RuntimeError as e:
    print(e)
