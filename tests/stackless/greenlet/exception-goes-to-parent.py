from greenlet import greenlet

def f():
    return [1][3]

g = greenlet(f)
try:
    g.switch()
except IndexError as e:
    print("main", e)
print(g.dead)
