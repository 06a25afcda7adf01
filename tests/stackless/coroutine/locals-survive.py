from stackless import coroutine

def f(a, b):
    x = a + 1
    y = "text" + b
    z = [x, y]
    main.switch()
    print(a, b, x, y, z)
    pair = (x, y)
    for i in range(2):
        w = i * 1.5
        main.switch()
        print(i, w, pair, z)
        z.append(w)
    return z

main = coroutine.getmain()
co = coroutine()
co.bind(f, 1, "!")
while True:
    r = co.switch()
    if not co.alive:
        break
print(r)
