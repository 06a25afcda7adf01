def f(flag):
    if flag:
        x = 1

    def g():
        return x

    try:
        return g()
    except NameError as e:
        return str(e)


print(f(True))
print(f(False))

# expect: 1
# expect: cannot access free variable 'x' where it is not associated with a value in enclosing scope
