def show(x):
    print("eval", x)
    return x


def f(a, b, c=0):
    return a - b + c


print(f(show(1), c=show(2), b=show(3)))
print(show(10) - show(20) * show(2))
pair = [0, 0]
pair[show(1)] = show(5)
print(pair, {show("k"): show("v")})

# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: 0
# expect: eval 10
# expect: eval 20
# expect: eval 2
# expect: -30
# expect: eval 5
# expect: eval 1
# expect: eval k
# expect: eval v
# expect: [0, 5] {'k': 'v'}
