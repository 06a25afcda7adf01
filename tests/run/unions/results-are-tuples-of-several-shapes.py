def f(x):
    if x:
        return (None, None, None)
    return (1, "a", 2.5)
a, b, c = f(0)
print(a, b, c)
a, b, c = f(1)
print(a, b, c, f(1), f(0), f(0)[1], f(1)[2])
def g(x):
    if x > 1:
        return ("s", [1])
    elif x:
        return (x, None)
    return (2.5, {1: 2})
for i in range(3):
    p, q = g(i)
    print(p, q, g(i)[0], len(g(i)), g(i) == g(0))
t = g(2)
print(t[1], t)
# expect: 1 a 2.5
# expect: None None None (None, None, None) (1, 'a', 2.5) a None
# expect: 2.5 {1: 2} 2.5 2 True
# expect: 1 None 1 2 False
# expect: s [1] s 2 False
# expect: [1] ('s', [1])
