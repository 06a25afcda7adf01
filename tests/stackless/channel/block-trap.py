import stackless

def f(ch):
    stackless.getcurrent().block_trap = True
    try:
        ch.receive()
    except RuntimeError as e:
        print(e)
    print(ch.balance)

ch = stackless.channel()
stackless.tasklet(f)(ch)
stackless.run()
t = stackless.getcurrent()
print(t.block_trap)
t.block_trap = True
try:
    ch.send(1)
except RuntimeError as e:
    print(e)
