import math
inf = float('inf')
nan = float('nan')


def f0():
    try:
        print(abs(complex(1e308,1e308)))
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print(abs(complex(1.5e308,1.5e308)))
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(abs(complex(nan,inf)))
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print(pow(1j,2,3))
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(pow(2,1j))
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(pow(2,1j,3))
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(complex(-0.0,-0.0))
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(-(0j))
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(~1j)
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print(divmod(1j,1))
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(1j<2)
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print(1j<2j)
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print(int(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print(float(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(round(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(hash(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(hash(complex(0,-1)))
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(complex(1,'2'))
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(complex([]))
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print(complex(1,[]))
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print(complex(1j,1j))
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print(complex(None))
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print(complex(b'1'))
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(type((1j).real))
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(1j.imag)
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(1j.foo)
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(math.sqrt(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(complex(1,2).__repr__())
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print(1j.__add__('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(1j == 1j)
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(1j==None)
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(1j in [1j])
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(sum([1j,2]))
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print(max([1j]))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(sorted([1j,2j]))
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print(type(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(complex(imag=3))
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(complex(real=1j))
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(bool(0j))
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print((1).real)
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print((1.5).imag)
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(True.real)
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print(True.conjugate())
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print((5).numerator)
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(complex(1).conjugate())
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print(complex(zzz=1))
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print(complex(1,2,3))
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print(complex())
    except Exception as e:
        print(type(e).__name__, e)


def f48():
    try:
        print(complex(True,False))
    except Exception as e:
        print(type(e).__name__, e)


def f49():
    try:
        print(1j.conjugate(1))
    except Exception as e:
        print(type(e).__name__, e)


def f50():
    try:
        print(1j.conjugate(x=1))
    except Exception as e:
        print(type(e).__name__, e)


def f51():
    try:
        print(chr(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f52():
    try:
        print(range(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f53():
    try:
        print(len(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f54():
    try:
        print(iter(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f55():
    try:
        print({1j:2}[1j])
    except Exception as e:
        print(type(e).__name__, e)


def f56():
    try:
        print(not 0j)
    except Exception as e:
        print(type(e).__name__, e)


def f57():
    try:
        print(1j and 2)
    except Exception as e:
        print(type(e).__name__, e)


def f58():
    try:
        print(0j or 2j)
    except Exception as e:
        print(type(e).__name__, e)


def f59():
    try:
        print(f'{1j!r:>8}')
    except Exception as e:
        print(type(e).__name__, e)


def f60():
    try:
        print(print(1j,2j,sep=1j))
    except Exception as e:
        print(type(e).__name__, e)


def f61():
    try:
        print(math.isnan(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f62():
    try:
        print(1j != 1)
    except Exception as e:
        print(type(e).__name__, e)


def f63():
    try:
        print(None != 1j)
    except Exception as e:
        print(type(e).__name__, e)


def f64():
    try:
        print(complex(1.5).__bool__())
    except Exception as e:
        print(type(e).__name__, e)


def f65():
    try:
        print(complex.__name__)
    except Exception as e:
        print(type(e).__name__, e)


def f66():
    try:
        print(3-1j)
    except Exception as e:
        print(type(e).__name__, e)


def f67():
    try:
        print(3.0-1j)
    except Exception as e:
        print(type(e).__name__, e)


def f68():
    try:
        print(1j-True)
    except Exception as e:
        print(type(e).__name__, e)


def f69():
    try:
        print(complex(1,nan)==complex(1,nan))
    except Exception as e:
        print(type(e).__name__, e)


def f70():
    try:
        print(any([0j]))
    except Exception as e:
        print(type(e).__name__, e)


def f71():
    try:
        print(list(map(complex,[1,2.5])))
    except Exception as e:
        print(type(e).__name__, e)


def f72():
    try:
        print(repr(complex(1e22,1e-7)))
    except Exception as e:
        print(type(e).__name__, e)


def f73():
    try:
        print(str([1j,-1j,complex(-0.0,1)]))
    except Exception as e:
        print(type(e).__name__, e)


def f74():
    try:
        print(isinstance(1j,(int,float)))
    except Exception as e:
        print(type(e).__name__, e)


def f75():
    try:
        print(isinstance(1j,complex))
    except Exception as e:
        print(type(e).__name__, e)


def f76():
    try:
        print(1j.real)
    except Exception as e:
        print(type(e).__name__, e)


f0()
f1()
f2()
f3()
f4()
f5()
f6()
f7()
f8()
f9()
f10()
f11()
f12()
f13()
f14()
f15()
f16()
f17()
f18()
f19()
f20()
f21()
f22()
f23()
f24()
f25()
f26()
f27()
f28()
f29()
f30()
f31()
f32()
f33()
f34()
f35()
f36()
f37()
f38()
f39()
f40()
f41()
f42()
f43()
f44()
f45()
f46()
f47()
f48()
f49()
f50()
f51()
f52()
f53()
f54()
f55()
f56()
f57()
f58()
f59()
f60()
f61()
f62()
f63()
f64()
f65()
f66()
f67()
f68()
f69()
f70()
f71()
f72()
f73()
f74()
f75()
f76()
# expect: 1.4142135623730951e+308
# expect: OverflowError absolute value too large
# expect: inf
# expect: ValueError complex modulo
# expect: (0.7692389013639721+0.6389612763136348j)
# expect: ValueError complex modulo
# expect: (-0-0j)
# expect: (-0-0j)
# expect: TypeError bad operand type for unary ~: 'complex'
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: TypeError '<' not supported between instances of 'complex' and 'int'
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError type complex doesn't define __round__ method
# expect: 1000003
# expect: -2000006
# expect: TypeError complex() second arg can't be a string
# expect: TypeError complex() first argument must be a string or a number, not 'list'
# expect: TypeError complex() second argument must be a number, not 'list'
# expect: (-1+1j)
# expect: TypeError complex() first argument must be a string or a number, not 'NoneType'
# expect: TypeError complex() first argument must be a string or a number, not 'bytes'
# expect: <class 'float'>
# expect: 1.0
# expect: AttributeError 'complex' object has no attribute 'foo'
# expect: TypeError must be real number, not complex
# expect: (1+2j)
# expect: NotImplemented
# expect: True
# expect: False
# expect: True
# expect: (2+1j)
# expect: 1j
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: <class 'complex'>
# expect: 3j
# expect: 1j
# expect: False
# expect: 1
# expect: 0.0
# expect: 1
# expect: 1
# expect: 5
# expect: (1-0j)
# expect: TypeError 'zzz' is an invalid keyword argument for complex()
# expect: TypeError complex() takes at most 2 arguments (3 given)
# expect: 0j
# expect: (1+0j)
# expect: TypeError complex.conjugate() takes no arguments (1 given)
# expect: TypeError complex.conjugate() takes no keyword arguments
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: TypeError object of type 'complex' has no len()
# expect: TypeError 'complex' object is not iterable
# expect: 2
# expect: True
# expect: 2
# expect: 2j
# expect:       1j
# expect: TypeError sep must be None or a string, not complex
# expect: TypeError must be real number, not complex
# expect: True
# expect: True
# expect: True
# expect: complex
# expect: (3-1j)
# expect: (3-1j)
# expect: (-1+1j)
# expect: False
# expect: False
# expect: [(1+0j), (2.5+0j)]
# expect: (1e+22+1e-07j)
# expect: [1j, (-0-1j), (-0+1j)]
# expect: False
# expect: True
# expect: 0.0
