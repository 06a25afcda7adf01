def f(p):
    if p > 3:
        raise "faulty"
    return p


print(f(2))
try:
    f(5)
except TypeError as e:
    print(e)

# expect: 2
# expect: exceptions must derive from BaseException
