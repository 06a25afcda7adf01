from greenlet import greenlet, getcurrent

def f():
    print(bool(g), g.dead)
    main.switch()

main = getcurrent()
g = greenlet(f)
print(bool(g), g.dead)
g.switch()
print(bool(g), g.dead)
g.switch()
print(bool(g), g.dead, bool(main), main.dead)
