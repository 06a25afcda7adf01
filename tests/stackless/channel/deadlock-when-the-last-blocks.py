import stackless

def f(ch):
    try:
        ch.receive()
    except RuntimeError as e:
        print("f:", e)
    print("f ends")

a = stackless.channel()
b = stackless.channel()
stackless.tasklet(f)(a)
try:
    b.receive()
except RuntimeError as e:
    print("main:", e)
print(a.balance, b.balance)
