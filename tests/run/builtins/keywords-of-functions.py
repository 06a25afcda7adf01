def f0():
    try:
        print(len(o=[]))
    except TypeError as e:
        print(e)


f0()
def f1():
    try:
        print(sum(iterable=[1]))
    except TypeError as e:
        print(e)


f1()
def f2():
    try:
        print(sum([1], zzz=1))
    except TypeError as e:
        print(e)


f2()
def f3():
    try:
        print(sum([1], 0, 0))
    except TypeError as e:
        print(e)


f3()
def f4():
    try:
        print(round(zzz=1))
    except TypeError as e:
        print(e)


f4()
def f5():
    try:
        print(round(1, 2, 3))
    except TypeError as e:
        print(e)


f5()
def f6():
    try:
        print(pow(2))
    except TypeError as e:
        print(e)


f6()
def f7():
    try:
        print(pow(exp=1))
    except TypeError as e:
        print(e)


f7()
def f8():
    try:
        print(pow(2, base=3))
    except TypeError as e:
        print(e)


f8()
def f9():
    try:
        print(sorted(iterable=[]))
    except TypeError as e:
        print(e)


f9()
def f10():
    try:
        print(sorted([1], zzz=1))
    except TypeError as e:
        print(e)


f10()
def f11():
    try:
        print(min(zzz=1))
    except TypeError as e:
        print(e)


f11()
def f12():
    try:
        print(min([1], key=None, default=1, zzz=1))
    except TypeError as e:
        print(e)


f12()
def f13():
    try:
        print(print(zzz=1))
    except TypeError as e:
        print(e)


f13()
def f14():
    try:
        print(zip([1], zzz=1))
    except TypeError as e:
        print(e)


f14()
def f15():
    try:
        print(map(f=1))
    except TypeError as e:
        print(e)


f15()
def f16():
    try:
        print(range(stop=3))
    except TypeError as e:
        print(e)


f16()
def f17():
    try:
        print(list(iterable=[]))
    except TypeError as e:
        print(e)


f17()
def f18():
    try:
        print(tuple(iterable=[]))
    except TypeError as e:
        print(e)


f18()
def f19():
    try:
        print(set(iterable=[]))
    except TypeError as e:
        print(e)


f19()
def f20():
    try:
        print(frozenset(iterable=[]))
    except TypeError as e:
        print(e)


f20()
def f21():
    try:
        print(float(x=1))
    except TypeError as e:
        print(e)


f21()
def f22():
    try:
        print(bool(x=1))
    except TypeError as e:
        print(e)


f22()
def f23():
    try:
        print(slice(stop=1))
    except TypeError as e:
        print(e)


f23()
def f24():
    try:
        print(int(x=1))
    except TypeError as e:
        print(e)


f24()
def f25():
    try:
        print(int(base=10))
    except TypeError as e:
        print(e)


f25()
def f26():
    try:
        print(int(1, 2, 3))
    except TypeError as e:
        print(e)


f26()
def f27():
    try:
        print(str(zzz=1))
    except TypeError as e:
        print(e)


f27()
def f28():
    try:
        print(str(b'a', 1))
    except TypeError as e:
        print(e)


f28()
def f29():
    try:
        print(str('a', 'utf-8'))
    except TypeError as e:
        print(e)


f29()
def f30():
    try:
        print(bytes(zzz=1))
    except TypeError as e:
        print(e)


f30()
def f31():
    try:
        print(bytes(5, 'utf-8'))
    except TypeError as e:
        print(e)


f31()
def f32():
    try:
        print(bytes([1], errors='strict'))
    except TypeError as e:
        print(e)


f32()
def f33():
    try:
        print(bytearray('a', 1))
    except TypeError as e:
        print(e)


f33()
print(int('11', base=2), str(object=5), str(b'a', errors='strict'), bytes(source=3), pow(2, mod=5, exp=3))
print(sum([1], start=2), round(number=2.5), round(2.345, ndigits=2), list(enumerate(iterable='a', start=1)))
print(str(), int(), str(bytearray(b'ab'), 'ascii'))
# expect: len() takes no keyword arguments
# expect: sum() takes at least 1 positional argument (0 given)
# expect: 'zzz' is an invalid keyword argument for sum()
# expect: sum() takes at most 2 arguments (3 given)
# expect: round() missing required argument 'number' (pos 1)
# expect: round() takes at most 2 arguments (3 given)
# expect: pow() missing required argument 'exp' (pos 2)
# expect: pow() missing required argument 'base' (pos 1)
# expect: pow() missing required argument 'exp' (pos 2)
# expect: sorted expected 1 argument, got 0
# expect: 'zzz' is an invalid keyword argument for sort()
# expect: min expected at least 1 argument, got 0
# expect: min() takes at most 2 keyword arguments (3 given)
# expect: 'zzz' is an invalid keyword argument for print()
# expect: 'zzz' is an invalid keyword argument for zip()
# expect: map() takes no keyword arguments
# expect: range() takes no keyword arguments
# expect: list() takes no keyword arguments
# expect: tuple() takes no keyword arguments
# expect: set() takes no keyword arguments
# expect: frozenset() takes no keyword arguments
# expect: float() takes no keyword arguments
# expect: bool() takes no keyword arguments
# expect: slice() takes no keyword arguments
# expect: 'x' is an invalid keyword argument for int()
# expect: int() missing string argument
# expect: int() takes at most 2 arguments (3 given)
# expect: 'zzz' is an invalid keyword argument for str()
# expect: str() argument 'encoding' must be str, not int
# expect: decoding str is not supported
# expect: 'zzz' is an invalid keyword argument for bytes()
# expect: encoding without a string argument
# expect: errors without a string argument
# expect: bytearray() argument 'encoding' must be str, not int
# expect: 3 5 a b'\x00\x00\x00' 3
# expect: 3 2 2.35 [(1, 'a')]
# expect:  0 ab
