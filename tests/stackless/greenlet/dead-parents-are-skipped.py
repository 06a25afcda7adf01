import greenlet

def middle():
    inner = greenlet.greenlet(lambda: "from inner")
    inners.append(inner)
    return "middle ends"

inners = []
m = greenlet.greenlet(middle)
print(m.switch())
print(inners[0].parent is m, m.dead)
print(inners[0].switch())
