import stackless

def f():
    pass

main = stackless.getcurrent()
print(main.next is main, main.prev is main)
a = stackless.tasklet(f)()
b = stackless.tasklet(f)()
print(main.next is a, a.next is b, b.next is main)
print(main.prev is b, b.prev is a, a.prev is main)
a.remove()
print(a.next, a.prev, main.next is b)
stackless.run()
print(b.next, b.prev)
