import greenlet

def key(x):
    return main.switch(x)

def f(items):
    items.sort(key=key)
    return items

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
x = g.switch([3, 1, 2])
asked = []
while not g.dead:
    asked.append(x)
    x = g.switch(-x)
print(asked, x)
