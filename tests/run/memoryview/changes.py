def g0():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=65
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g1():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=256
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g2():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=-1
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g3():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]='a'
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g4():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=1.5
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g5():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[9]=1
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g6():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        m[0]=1
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g7():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]=b'XY'
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g8():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]=b'X'
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g9():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]=5
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g10():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]=[1,2]
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g11():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        del w[0]
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g12():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[::2]=b'XYZ'
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g13():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w['a']=1
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g14():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w.release(); w[0]=1
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g15():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]=w[3:5]
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g16():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0:3]=w[1:4]
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g17():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w.release(); b.append(1)
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g18():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[1:3]='ab'
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g19():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[:]=bytearray(6)
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g20():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=True
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g21():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[0]=None
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g22():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        del w[1:]
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g23():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[::-1]=w
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


def g24():
    b = bytearray(b'abcdef')
    w = memoryview(b)
    m = memoryview(b'abc')
    try:
        w[2:4][0]=90
        print(b)
    except Exception as e:
        print(type(e).__name__, e, b, len(m))


g0()
g1()
g2()
g3()
g4()
g5()
g6()
g7()
g8()
g9()
g10()
g11()
g12()
g13()
g14()
g15()
g16()
g17()
g18()
g19()
g20()
g21()
g22()
g23()
g24()
# expect: bytearray(b'Abcdef')
# expect: ValueError memoryview: invalid value for format 'B' bytearray(b'abcdef') 3
# expect: ValueError memoryview: invalid value for format 'B' bytearray(b'abcdef') 3
# expect: TypeError memoryview: invalid type for format 'B' bytearray(b'abcdef') 3
# expect: TypeError memoryview: invalid type for format 'B' bytearray(b'abcdef') 3
# expect: IndexError index out of bounds on dimension 1 bytearray(b'abcdef') 3
# expect: TypeError cannot modify read-only memory bytearray(b'abcdef') 3
# expect: bytearray(b'aXYdef')
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures bytearray(b'abcdef') 3
# expect: TypeError a bytes-like object is required, not 'int' bytearray(b'abcdef') 3
# expect: TypeError a bytes-like object is required, not 'list' bytearray(b'abcdef') 3
# expect: TypeError cannot delete memory bytearray(b'abcdef') 3
# expect: bytearray(b'XbYdZf')
# expect: TypeError memoryview: invalid slice key bytearray(b'abcdef') 3
# expect: ValueError operation forbidden on released memoryview object bytearray(b'abcdef') 3
# expect: bytearray(b'adedef')
# expect: bytearray(b'bcddef')
# expect: bytearray(b'abcdef\x01')
# expect: TypeError a bytes-like object is required, not 'str' bytearray(b'abcdef') 3
# expect: bytearray(b'\x00\x00\x00\x00\x00\x00')
# expect: bytearray(b'\x01bcdef')
# expect: TypeError memoryview: invalid type for format 'B' bytearray(b'abcdef') 3
# expect: TypeError cannot delete memory bytearray(b'abcdef') 3
# expect: bytearray(b'fedcba')
# expect: bytearray(b'abZdef')
