import greenlet

def f():
    for i in range(4):
        try:
            got = main.switch(i)
            print("got", got)
        except ValueError as e:
            print("caught", e.args)
    return "end"

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
print(g.switch())
print(g.throw(ValueError))
print(g.throw(ValueError, "text"))
print(g.throw(ValueError("instance")))
print(g.switch("value"))
print(g.dead)
