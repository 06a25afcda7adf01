def attempt(f):
    try:
        f()
    except AttributeError as e:
        print(e)


class A:
    pass


class B:
    size = 3


mixed = [1, "a", None, [1], A(), B()]
print(mixed[5].size)
attempt(lambda: mixed[0].size)
attempt(lambda: mixed[1].size)
attempt(lambda: mixed[2].size)
attempt(lambda: mixed[3].size)
attempt(lambda: mixed[4].size)
attempt(lambda: mixed[2].append(1))

# expect: 3
# expect: 'int' object has no attribute 'size'
# expect: 'str' object has no attribute 'size'
# expect: 'NoneType' object has no attribute 'size'
# expect: 'list' object has no attribute 'size'
# expect: 'A' object has no attribute 'size'
# expect: 'NoneType' object has no attribute 'append'
