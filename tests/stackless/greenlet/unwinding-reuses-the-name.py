import greenlet

# a new greenlet in the same variable while the old one is suspended elsewhere
def f(n):
    main.switch(n)
    return -n

main = greenlet.getcurrent()
keep = []
for n in range(3):
    g = greenlet.greenlet(f)
    keep.append(g)
    print(g.switch(n))
for g in keep:
    print(g.switch())
