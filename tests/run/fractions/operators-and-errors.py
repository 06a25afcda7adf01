from fractions import Fraction as F
import copy
import math


def f0():
    try:
        print(F('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print(F('1/0'))
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(F(1,0))
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print(F(1.5,2))
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(F(1,2.5))
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(F(None))
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(F([]))
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(F(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(F(float('nan')))
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print(F(float('inf')))
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(F(1,2)<1j)
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print(F(1,2)+'a')
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print(F(1,2)<'a')
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print(F(1,2)==1j)
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(F(1,2)+1j)
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(1j*F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(F(1,2)**1j)
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(F(1,2)**F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(F(4)**F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print(F(0)**-1)
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print(2**F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print(2**F(2))
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print(2.0**F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(F(1,2)/0)
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(F(1,2)//0)
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(F(1,2)%0)
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(divmod(F(1),0))
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(1/F(0))
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print(F(1,2)//1.5)
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(1.5//F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(F(5,2)%1.5)
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(divmod(F(7,2),F(3,4)))
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(divmod(7,F(3,4)))
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print(round(F(5,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(round(F(7,3),1))
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print(round(F(12345,1),-2))
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(hash(F(1,2))==hash(0.5))
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(hash(F(3)))
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(hash(F(1,3)))
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print(hash(F(-1,3)))
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print(str(F(3)))
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(format(F(1,2),''))
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print(format(F(1,2),'.2f'))
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print(F('1.5e3'))
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(F(' -1_0/4 '))
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print(F('.5'))
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print(F('5.'))
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print(F('1e-3'))
    except Exception as e:
        print(type(e).__name__, e)


def f48():
    try:
        print(F('1/-2'))
    except Exception as e:
        print(type(e).__name__, e)


def f49():
    try:
        print(F('1 / 2'))
    except Exception as e:
        print(type(e).__name__, e)


def f50():
    try:
        print(F('+3'))
    except Exception as e:
        print(type(e).__name__, e)


def f51():
    try:
        print(F('3e'))
    except Exception as e:
        print(type(e).__name__, e)


def f52():
    try:
        print(F('\u0663'))
    except Exception as e:
        print(type(e).__name__, e)


def f53():
    try:
        print(F(1,2).limit_denominator(0))
    except Exception as e:
        print(type(e).__name__, e)


def f54():
    try:
        print(F(3.14159).limit_denominator(100))
    except Exception as e:
        print(type(e).__name__, e)


def f55():
    try:
        print(F.from_float(0.1))
    except Exception as e:
        print(type(e).__name__, e)


def f56():
    try:
        print(F.from_float(1))
    except Exception as e:
        print(type(e).__name__, e)


def f57():
    try:
        print(F.from_float('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f58():
    try:
        print(int(F(7,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f59():
    try:
        print(float(F(1,3)))
    except Exception as e:
        print(type(e).__name__, e)


def f60():
    try:
        print(bool(F(0)))
    except Exception as e:
        print(type(e).__name__, e)


def f61():
    try:
        print(math.floor(F(-7,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f62():
    try:
        print(math.ceil(F(-7,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f63():
    try:
        print(math.trunc(F(-7,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f64():
    try:
        print(abs(F(-1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f65():
    try:
        print(-F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f66():
    try:
        print(+F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f67():
    try:
        print(F(1,2).as_integer_ratio())
    except Exception as e:
        print(type(e).__name__, e)


def f68():
    try:
        print(F(1,2).numerator)
    except Exception as e:
        print(type(e).__name__, e)


def f69():
    try:
        print(F(1,2).is_integer())
    except Exception as e:
        print(type(e).__name__, e)


def f70():
    try:
        print(sum([F(1,2),F(1,3)]))
    except Exception as e:
        print(type(e).__name__, e)


def f71():
    try:
        print(F(True))
    except Exception as e:
        print(type(e).__name__, e)


def f72():
    try:
        print(F(1,2)==0.5)
    except Exception as e:
        print(type(e).__name__, e)


def f73():
    try:
        print(F(1,3)==1/3)
    except Exception as e:
        print(type(e).__name__, e)


def f74():
    try:
        print(F(1,2)<0.6)
    except Exception as e:
        print(type(e).__name__, e)


def f75():
    try:
        print(F(1,2)<float('nan'))
    except Exception as e:
        print(type(e).__name__, e)


def f76():
    try:
        print(F(1,2)<float('inf'))
    except Exception as e:
        print(type(e).__name__, e)


def f77():
    try:
        print(F(1,2)>=1)
    except Exception as e:
        print(type(e).__name__, e)


def f78():
    try:
        print(max(F(1,2),0.7))
    except Exception as e:
        print(type(e).__name__, e)


def f79():
    try:
        print(F(F(1,2),F(1,3)))
    except Exception as e:
        print(type(e).__name__, e)


def f80():
    try:
        print(F('0/5'))
    except Exception as e:
        print(type(e).__name__, e)


def f81():
    try:
        print(F(0,-5))
    except Exception as e:
        print(type(e).__name__, e)


def f82():
    try:
        print(F(1,2).real)
    except Exception as e:
        print(type(e).__name__, e)


def f83():
    try:
        print(F(1,2).imag)
    except Exception as e:
        print(type(e).__name__, e)


def f84():
    try:
        print(F(1,2).conjugate())
    except Exception as e:
        print(type(e).__name__, e)


def f85():
    try:
        print(complex(F(1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f86():
    try:
        print(math.sqrt(F(1,4)))
    except Exception as e:
        print(type(e).__name__, e)


def f87():
    try:
        print('%s %r %.2f'%(F(1,2),F(1,2),F(1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f88():
    try:
        print('%d'%F(7,2))
    except Exception as e:
        print(type(e).__name__, e)


def f89():
    try:
        print(F(numerator=1,denominator=2))
    except Exception as e:
        print(type(e).__name__, e)


def f90():
    try:
        print(pow(F(1,2),2))
    except Exception as e:
        print(type(e).__name__, e)


def f91():
    try:
        print(F(3,4)**-2)
    except Exception as e:
        print(type(e).__name__, e)


def f92():
    try:
        print(F(-3,4)**-3)
    except Exception as e:
        print(type(e).__name__, e)


def f93():
    try:
        print(F('nan'))
    except Exception as e:
        print(type(e).__name__, e)


def f94():
    try:
        print(F('inf'))
    except Exception as e:
        print(type(e).__name__, e)


def f95():
    try:
        print(F(b'1'))
    except Exception as e:
        print(type(e).__name__, e)


def f96():
    try:
        print(F(1)<<1)
    except Exception as e:
        print(type(e).__name__, e)


def f97():
    try:
        print(divmod(F(1,2),'a'))
    except Exception as e:
        print(type(e).__name__, e)


def f98():
    try:
        print(F(1,2)+None)
    except Exception as e:
        print(type(e).__name__, e)


def f99():
    try:
        print(None+F(1,2))
    except Exception as e:
        print(type(e).__name__, e)


def f100():
    try:
        print(F(1,3)<F(1,2)<=F(2,4))
    except Exception as e:
        print(type(e).__name__, e)


def f101():
    try:
        print(sorted([F(1,2),0.3,1,F(1,5)]))
    except Exception as e:
        print(type(e).__name__, e)


def f102():
    try:
        print({F(1,2): 1}[0.5])
    except Exception as e:
        print(type(e).__name__, e)


def f103():
    try:
        print(F(1,2) in [0.5])
    except Exception as e:
        print(type(e).__name__, e)


def f104():
    try:
        print(F(2)==2 and hash(F(2))==hash(2))
    except Exception as e:
        print(type(e).__name__, e)


def f105():
    try:
        print([F(1,2)*k for k in range(4)])
    except Exception as e:
        print(type(e).__name__, e)


def f106():
    try:
        print(isinstance(F(1,2),F))
    except Exception as e:
        print(type(e).__name__, e)


def f107():
    try:
        print(type(F(1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f108():
    try:
        print(F(6,4))
    except Exception as e:
        print(type(e).__name__, e)


def f109():
    try:
        print(F(-6,-4))
    except Exception as e:
        print(type(e).__name__, e)


def f110():
    try:
        print(F(1,2)/F(3,4))
    except Exception as e:
        print(type(e).__name__, e)


def f111():
    try:
        print(math.isclose(F(1,3),1/3))
    except Exception as e:
        print(type(e).__name__, e)


def f112():
    try:
        print(copy.copy(F(1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f113():
    try:
        print(copy.deepcopy([F(1,2)]))
    except Exception as e:
        print(type(e).__name__, e)


def f114():
    try:
        print(f'{F(1,2)!s:>6}|{F(1,3)!r}')
    except Exception as e:
        print(type(e).__name__, e)


def f115():
    try:
        print(F(1,2)//1j)
    except Exception as e:
        print(type(e).__name__, e)


def f116():
    try:
        print(F(0)==0j)
    except Exception as e:
        print(type(e).__name__, e)


def f117():
    try:
        print(F(10**17,3)<F(10**17+1,3))
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
f77()
f78()
f79()
f80()
f81()
f82()
f83()
f84()
f85()
f86()
f87()
f88()
f89()
f90()
f91()
f92()
f93()
f94()
f95()
f96()
f97()
f98()
f99()
f100()
f101()
f102()
f103()
f104()
f105()
f106()
f107()
f108()
f109()
f110()
f111()
f112()
f113()
f114()
f115()
f116()
f117()
# expect: ValueError Invalid literal for Fraction: 'a'
# expect: ZeroDivisionError Fraction(1, 0)
# expect: ZeroDivisionError Fraction(1, 0)
# expect: TypeError both arguments should be Rational instances
# expect: TypeError both arguments should be Rational instances
# expect: TypeError argument should be a string or a Rational instance
# expect: TypeError argument should be a string or a Rational instance
# expect: TypeError argument should be a string or a Rational instance
# expect: ValueError cannot convert NaN to integer ratio
# expect: OverflowError cannot convert Infinity to integer ratio
# expect: TypeError '<' not supported between instances of 'Fraction' and 'complex'
# expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: TypeError '<' not supported between instances of 'Fraction' and 'str'
# expect: False
# expect: (0.5+1j)
# expect: 0.5j
# expect: (0.7692389013639721-0.6389612763136348j)
# expect: 0.7071067811865476
# expect: 2.0
# expect: ZeroDivisionError Fraction(1, 0)
# expect: 1.4142135623730951
# expect: 4
# expect: 1.4142135623730951
# expect: ZeroDivisionError Fraction(1, 0)
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError integer modulo by zero
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError Fraction(1, 0)
# expect: 0.0
# expect: 3.0
# expect: 1.0
# expect: (4, Fraction(1, 2))
# expect: (9, Fraction(1, 4))
# expect: 2
# expect: 23/10
# expect: 12300
# expect: True
# expect: 3
# expect: 1537228672809129301
# expect: -1537228672809129301
# expect: 3
# expect: 1/2
# expect: TypeError unsupported format string passed to Fraction.__format__
# expect: 1500
# expect: -5/2
# expect: 1/2
# expect: 5
# expect: 1/1000
# expect: ValueError Invalid literal for Fraction: '1/-2'
# expect: ValueError Invalid literal for Fraction: '1 / 2'
# expect: 3
# expect: ValueError Invalid literal for Fraction: '3e'
# expect: 3
# expect: ValueError max_denominator should be at least 1
# expect: 311/99
# expect: 3602879701896397/36028797018963968
# expect: 1
# expect: TypeError Fraction.from_float() only takes floats, not 'a' (str)
# expect: 3
# expect: 0.3333333333333333
# expect: False
# expect: -4
# expect: -3
# expect: -3
# expect: 1/2
# expect: -1/2
# expect: 1/2
# expect: (1, 2)
# expect: 1
# expect: AttributeError 'Fraction' object has no attribute 'is_integer'
# expect: 5/6
# expect: 1
# expect: True
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: 0.7
# expect: 3/2
# expect: 0
# expect: 0
# expect: 1/2
# expect: 0
# expect: 1/2
# expect: (0.5+0j)
# expect: 0.5
# expect: 1/2 Fraction(1, 2) 0.50
# expect: 3
# expect: 1/2
# expect: 1/4
# expect: 16/9
# expect: -64/27
# expect: ValueError Invalid literal for Fraction: 'nan'
# expect: ValueError Invalid literal for Fraction: 'inf'
# expect: TypeError argument should be a string or a Rational instance
# expect: TypeError unsupported operand type(s) for <<: 'Fraction' and 'int'
# expect: TypeError unsupported operand type(s) for divmod(): 'Fraction' and 'str'
# expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'NoneType'
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'Fraction'
# expect: True
# expect: [Fraction(1, 5), 0.3, Fraction(1, 2), 1]
# expect: 1
# expect: True
# expect: True
# expect: [Fraction(0, 1), Fraction(1, 2), Fraction(1, 1), Fraction(3, 2)]
# expect: True
# expect: <class 'fractions.Fraction'>
# expect: 3/2
# expect: 3/2
# expect: 2/3
# expect: True
# expect: 1/2
# expect: [Fraction(1, 2)]
# expect:    1/2|Fraction(1, 3)
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'complex'
# expect: True
# expect: True
