import math
inf = float('inf')
nan = float('nan')


def f0():
    try:
        print(1j%1)
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print(complex('1+2j'))
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(complex(' ( 1_0.5e1+2J ) '))
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print(complex('1 + 2j'))
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(complex('j'))
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(complex('+j'))
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(complex('1-j'))
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(complex('(1'))
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(complex('1__0'))
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print(complex('_1'))
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(complex(''))
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print(complex('nan+infj'))
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print(complex('1e400'))
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print(complex('1e5j'))
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(complex('infinityj'))
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(complex('i'))
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(complex('\u0661+2j'))
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(complex('1',2))
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(complex('1+2j\0'))
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print('%s'%1j)
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print('%d'%1j)
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print('%f'%1j)
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print('%g'%1j)
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(format(1j,'x'))
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(format(1j,'05'))
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(format(1j,'=5'))
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(format(1+2j,'.2f'))
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(format(1+2j,'10'))
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print(format(1+2j,'<20,.2f'))
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(format(1+2j,'^+20.3e'))
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(format(0j,''))
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(format(1234567+0j,','))
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(format(1j,'%'))
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print(format(1j,'n'))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(format(-0.0+1j,''))
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print('%r'%(1e16+1e-5j))
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(complex('1e'))
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(complex('1+'))
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(complex('1+2'))
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print(complex('1j2'))
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print(complex('nanj'))
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(complex('-nan-nanj'))
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print(complex('1 2j'))
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print(complex('( 1+2j )'))
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(complex('(1+2j)x'))
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print('{:.3}'.format(1/3+1j/3))
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print('{!r:>20}'.format(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print('{0.real} {0.imag}'.format(1j))
    except Exception as e:
        print(type(e).__name__, e)


def f48():
    try:
        print(complex('1e-400'))
    except Exception as e:
        print(type(e).__name__, e)


def f49():
    try:
        print(complex('.5'))
    except Exception as e:
        print(type(e).__name__, e)


def f50():
    try:
        print(complex('5.'))
    except Exception as e:
        print(type(e).__name__, e)


def f51():
    try:
        print(complex('.'))
    except Exception as e:
        print(type(e).__name__, e)


def f52():
    try:
        print(complex('+'))
    except Exception as e:
        print(type(e).__name__, e)


def f53():
    try:
        print(complex('1.5e+3-2.e-1J'))
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
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
# expect: (1+2j)
# expect: (105+2j)
# expect: ValueError complex() arg is a malformed string
# expect: 1j
# expect: 1j
# expect: (1-1j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError could not convert string to complex: '1__0'
# expect: ValueError could not convert string to complex: '_1'
# expect: ValueError complex() arg is a malformed string
# expect: (nan+infj)
# expect: (inf+0j)
# expect: 100000j
# expect: infj
# expect: ValueError complex() arg is a malformed string
# expect: (1+2j)
# expect: TypeError complex() can't take second arg if first is a string
# expect: ValueError complex() arg is a malformed string
# expect: 1j
# expect: TypeError %d format: a real number is required, not complex
# expect: TypeError must be real number, not complex
# expect: TypeError must be real number, not complex
# expect: ValueError Unknown format code 'x' for object of type 'complex'
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError '=' alignment flag is not allowed in complex format specifier
# expect: 1.00+2.00j
# expect:     (1+2j)
# expect: 1.00+2.00j          
# expect: +1.000e+00+2.000e+00j
# expect: 0j
# expect: (1,234,567+0j)
# expect: ValueError Unknown format code '%' for object of type 'complex'
# expect: 0+1j
# expect: 1j
# expect: (1e+16+1e-05j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: nanj
# expect: (nan+nanj)
# expect: ValueError complex() arg is a malformed string
# expect: (1+2j)
# expect: ValueError complex() arg is a malformed string
# expect: (0.333+0.333j)
# expect:                   1j
# expect: 0.0 1.0
# expect: 0j
# expect: (0.5+0j)
# expect: (5+0j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: (1500-0.2j)
