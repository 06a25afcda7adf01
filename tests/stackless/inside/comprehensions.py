import stackless

def x2(x):
    stackless.schedule()
    return 2 * x

def f(name, n):
    print(name, [x2(i) for i in range(n) if x2(i) % 4 == 0])
    print(name, {i: x2(i) for i in range(n)})
    print(name, sorted({x2(i) % 5 for i in range(n)}))
    print(name, sum(x2(i) for i in range(n)))
    print(name, [[x2(i + j) for j in range(2)] for i in range(2)])

stackless.tasklet(f)("a", 4)
stackless.tasklet(f)("b", 6)
stackless.run()
