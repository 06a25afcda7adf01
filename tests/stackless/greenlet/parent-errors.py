import greenlet

main = greenlet.getcurrent()
a = greenlet.greenlet(lambda: 1)
b = greenlet.greenlet(lambda: 1, a)
for child, parent in ((a, b), (a, a), (main, a)):
    try:
        child.parent = parent
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(a.parent is main, b.parent is a)
