def f0():
    try:
        print([1].append(x=1))
    except TypeError as e:
        print(e)


f0()
def f1():
    try:
        print([1].insert(i=0, x=1))
    except TypeError as e:
        print(e)


f1()
def f2():
    try:
        print([1].pop(i=0))
    except TypeError as e:
        print(e)


f2()
def f3():
    try:
        print([1].index(x=1))
    except TypeError as e:
        print(e)


f3()
def f4():
    try:
        print([1].sort(zzz=1))
    except TypeError as e:
        print(e)


f4()
def f5():
    try:
        print([1].sort(1, zzz=1))
    except TypeError as e:
        print(e)


f5()
def f6():
    try:
        print({1: 2}.pop(key=1))
    except TypeError as e:
        print(e)


f6()
def f7():
    try:
        print({1: 2}.get(1, default=2))
    except TypeError as e:
        print(e)


f7()
def f8():
    try:
        print({1: 2}.setdefault(key=1))
    except TypeError as e:
        print(e)


f8()
def f9():
    try:
        print({1}.add(x=1))
    except TypeError as e:
        print(e)


f9()
def f10():
    try:
        print({1}.union(others=1))
    except TypeError as e:
        print(e)


f10()
def f11():
    try:
        print(frozenset([1]).copy(x=1))
    except TypeError as e:
        print(e)


f11()
def f12():
    try:
        print((1, 2).count(x=1))
    except TypeError as e:
        print(e)


f12()
def f13():
    try:
        print('ab'.find(sub='a'))
    except TypeError as e:
        print(e)


f13()
def f14():
    try:
        print('ab'.replace('a', 'b', count=1))
    except TypeError as e:
        print(e)


f14()
def f15():
    try:
        print('ab'.split(zzz=1))
    except TypeError as e:
        print(e)


f15()
def f16():
    try:
        print('ab'.split(sep='a', maxsplit=1, zzz=1))
    except TypeError as e:
        print(e)


f16()
def f17():
    try:
        print('ab'.split('a', sep='b'))
    except TypeError as e:
        print(e)


f17()
def f18():
    try:
        print('ab'.upper(x=1))
    except TypeError as e:
        print(e)


f18()
def f19():
    try:
        print('ab'.encode(1))
    except TypeError as e:
        print(e)


f19()
def f20():
    try:
        print('ab'.encode(errors=1))
    except TypeError as e:
        print(e)


f20()
def f21():
    try:
        print('ab'.join(parts=['a']))
    except TypeError as e:
        print(e)


f21()
def f22():
    try:
        print(b'ab'.decode(errors=None))
    except TypeError as e:
        print(e)


f22()
def f23():
    try:
        print(b'ab'.hex(zzz=1))
    except TypeError as e:
        print(e)


f23()
def f24():
    try:
        print(b'ab'.hex(sep=1))
    except TypeError as e:
        print(e)


f24()
def f25():
    try:
        print(b'ab'.translate(table=None))
    except TypeError as e:
        print(e)


f25()
def f26():
    try:
        print(bytearray(b'ab').append(x=1))
    except TypeError as e:
        print(e)


f26()
def f27():
    try:
        print((5).to_bytes(byteorder=1))
    except TypeError as e:
        print(e)


f27()
def f28():
    try:
        print((5).bit_length(x=1))
    except TypeError as e:
        print(e)


f28()
def f29():
    try:
        print(int.from_bytes(byteorder='big'))
    except TypeError as e:
        print(e)


f29()
def f30():
    try:
        print((2.5).hex(zzz=1))
    except TypeError as e:
        print(e)


f30()
def f31():
    try:
        print((2.5).is_integer(zzz=1))
    except TypeError as e:
        print(e)


f31()
# expect: list.append() takes no keyword arguments
# expect: list.insert() takes no keyword arguments
# expect: list.pop() takes no keyword arguments
# expect: list.index() takes no keyword arguments
# expect: 'zzz' is an invalid keyword argument for sort()
# expect: sort() takes no positional arguments
# expect: dict.pop() takes no keyword arguments
# expect: dict.get() takes no keyword arguments
# expect: dict.setdefault() takes no keyword arguments
# expect: set.add() takes no keyword arguments
# expect: set.union() takes no keyword arguments
# expect: frozenset.copy() takes no keyword arguments
# expect: tuple.count() takes no keyword arguments
# expect: str.find() takes no keyword arguments
# expect: str.replace() takes no keyword arguments
# expect: 'zzz' is an invalid keyword argument for split()
# expect: split() takes at most 2 keyword arguments (3 given)
# expect: argument for split() given by name ('sep') and position (1)
# expect: str.upper() takes no keyword arguments
# expect: encode() argument 'encoding' must be str, not int
# expect: encode() argument 'errors' must be str, not int
# expect: str.join() takes no keyword arguments
# expect: decode() argument 'errors' must be str, not None
# expect: 'zzz' is an invalid keyword argument for hex()
# expect: object of type 'int' has no len()
# expect: translate() takes at least 1 positional argument (0 given)
# expect: bytearray.append() takes no keyword arguments
# expect: to_bytes() argument 'byteorder' must be str, not int
# expect: int.bit_length() takes no keyword arguments
# expect: from_bytes() missing required argument 'bytes' (pos 1)
# expect: float.hex() takes no keyword arguments
# expect: float.is_integer() takes no keyword arguments
