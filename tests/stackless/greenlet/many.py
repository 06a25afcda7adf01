import greenlet

def f(i):
    got = main.switch(i)
    while True:
        got = main.switch(got + i)

main = greenlet.getcurrent()
gs = [greenlet.greenlet(f) for i in range(300)]
print(sum([g.switch(i) for i, g in enumerate(gs)]))
print(sum([g.switch(1) for g in gs]))
print(sum([g.switch(2) for g in reversed(gs)]))
