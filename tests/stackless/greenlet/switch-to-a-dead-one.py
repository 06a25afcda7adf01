from greenlet import greenlet

g = greenlet(lambda: "result")
print(g.switch())
print(g.switch("passed on"))
print(g.switch(1, 2))
print(g.switch())
print(g.switch(a=1))
