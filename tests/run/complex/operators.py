import math
inf = float('inf')
nan = float('nan')


def f0():
    try:
        print((1e200+1e200j)**1.5)
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print((2+0j)**complex(0,inf))
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(complex(inf)**2)
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print((1e200+1e200j)**2)
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(0j**-1)
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(0j**(1+1j))
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(0j**0)
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(0j**0j)
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(complex(inf,1)**2.5)
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print((1e-200+1e-200j)**2.5)
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(complex(nan,1)**2.5)
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print((1+1j)**101)
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print((1+1j)**-3)
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print((2+3j)**complex(nan,0))
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(complex(1e308,1e308)*complex(1e308,1e308))
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(1j/0)
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(1j/0j)
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(1/(1e-320+1e-320j))
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(2**1j)
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print(2.5**1j)
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print(True+1j)
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print(1j+None)
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print('a'+1j)
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(1j*'a')
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(-0.0+1j)
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(+(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(1j//1)
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(hash(-1+0j))
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print('a'*1j)
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(str(1j)+'x')
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(complex(2**63))
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(complex(2**64-1, -2**63))
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(1j==2**64-1)
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print((2**53+1)==complex(2**53))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(complex(2**53)==2**53+1)
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print((1+2j).__abs__())
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(3/1j)
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(3*1j)
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(-1j**2)
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print((-1j)**2)
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print(2j**0.5)
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(round(abs(1+1j),3))
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print((1+2j)*inf)
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print((1+2j)*complex(0,inf))
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(hash(1+0j)==hash(1))
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print(hash(0.5+0j)==hash(0.5))
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print({1+0j:1}=={1:1})
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print(1+2j in {1,1+2j})
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
# expect: (6.435942529055827e+299+1.5537739740300373e+300j)
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: (nan+nanj)
# expect: (nan+nanj)
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: (1+0j)
# expect: (1+0j)
# expect: OverflowError complex exponentiation
# expect: (-0+0j)
# expect: (nan+nanj)
# expect: (-1125899906842634.5-1125899906842629.5j)
# expect: (-0.25-0.25j)
# expect: (nan+nanj)
# expect: (nan+infj)
# expect: ZeroDivisionError complex division by zero
# expect: ZeroDivisionError complex division by zero
# expect: (inf-infj)
# expect: (0.7692389013639721+0.6389612763136348j)
# expect: (0.6087670819712999+0.793349002588488j)
# expect: (1+1j)
# expect: TypeError unsupported operand type(s) for +: 'complex' and 'NoneType'
# expect: TypeError can only concatenate str (not "complex") to str
# expect: TypeError can't multiply sequence by non-int of type 'complex'
# expect: 1j
# expect: 1j
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
# expect: -2
# expect: TypeError can't multiply sequence by non-int of type 'complex'
# expect: 1jx
# expect: (9.223372036854776e+18+0j)
# expect: (1.8446744073709552e+19-9.223372036854776e+18j)
# expect: False
# expect: False
# expect: False
# expect: 2.23606797749979
# expect: -3j
# expect: 3j
# expect: (1-0j)
# expect: (-1+0j)
# expect: (1.0000000000000002+1j)
# expect: 1.414
# expect: (inf+infj)
# expect: (-inf+infj)
# expect: True
# expect: True
# expect: True
# expect: True
