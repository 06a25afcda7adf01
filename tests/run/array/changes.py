from array import array


def f0():
    a = array('i', range(6))
    try:
        a[1:3]=array('i',[9])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f1():
    a = array('i', range(6))
    try:
        a[1:3]=[9]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f2():
    a = array('i', range(6))
    try:
        a[::2]=array('i',[9])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f3():
    a = array('i', range(6))
    try:
        a[::2]=array('i',[9,8,7])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f4():
    a = array('i', range(6))
    try:
        a[1:3]=array('b',[9])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f5():
    a = array('i', range(6))
    try:
        del a[1:3]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f6():
    a = array('i', range(6))
    try:
        del a[::2]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f7():
    a = array('i', range(6))
    try:
        del a[9]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f8():
    a = array('i', range(6))
    try:
        a[9]=1
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f9():
    a = array('i', range(6))
    try:
        a[0]='a'
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f10():
    a = array('i', range(6))
    try:
        a[0]=2**40
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f11():
    a = array('i', range(6))
    try:
        del a['a']
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f12():
    a = array('i', range(6))
    try:
        a['a']=1
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f13():
    a = array('i', range(6))
    try:
        a+=[1]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f14():
    a = array('i', range(6))
    try:
        a+=array('i',[1])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f15():
    a = array('i', range(6))
    try:
        a+=array('b',[1])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f16():
    a = array('i', range(6))
    try:
        a*=2
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f17():
    a = array('i', range(6))
    try:
        a*='a'
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f18():
    a = array('i', range(6))
    try:
        a[1]=True
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f19():
    a = array('i', range(6))
    try:
        a[1:1]=a
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f20():
    a = array('i', range(6))
    try:
        a[::-1]=a
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f21():
    a = array('i', range(6))
    try:
        a[1:4]=a[0:0]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f22():
    a = array('i', range(6))
    try:
        a[1:]=5
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f23():
    a = array('i', range(6))
    try:
        a.reverse()
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f24():
    a = array('i', range(6))
    try:
        a.insert(-1,5)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f25():
    a = array('i', range(6))
    try:
        a.insert(100,5)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f26():
    a = array('i', range(6))
    try:
        a.insert(-100,5)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f27():
    a = array('i', range(6))
    try:
        a.extend(a)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f28():
    a = array('i', range(6))
    try:
        a.extend(range(3))
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f29():
    a = array('i', range(6))
    try:
        a.extend(array('i',[4]))
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f30():
    a = array('i', range(6))
    try:
        a.byteswap()
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f31():
    a = array('i', range(6))
    try:
        a.fromlist([])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f32():
    a = array('i', range(6))
    try:
        a.frombytes(b'\1\0\0\0')
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f33():
    a = array('i', range(6))
    try:
        a.frombytes(bytearray(4))
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f34():
    a = array('i', range(6))
    try:
        a.frombytes(array('i',[5]))
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f35():
    a = array('i', range(6))
    try:
        a.remove(3)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f36():
    a = array('i', range(6))
    try:
        a.pop(0)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f37():
    a = array('i', range(6))
    try:
        a.pop(-1)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f38():
    a = array('i', range(6))
    try:
        a[1:3]='ab'
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f39():
    a = array('i', range(6))
    try:
        a[::2]=[1,2,3]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f40():
    a = array('i', range(6))
    try:
        a[5:1]=array('i',[7])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f41():
    a = array('i', range(6))
    try:
        del a[4:0:-2]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f42():
    a = array('i', range(6))
    try:
        del a[-1]
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f43():
    a = array('i', range(6))
    try:
        a[-1]=-5
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f44():
    a = array('i', range(6))
    try:
        a[-7]=1
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


def f45():
    a = array('i', range(6))
    try:
        a[2:2]=array('i',[])
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


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
# expect: array('i', [0, 9, 3, 4, 5])
# expect: TypeError can only assign array (not "list") to array slice array('i', [0, 1, 2, 3, 4, 5])
# expect: ValueError attempt to assign array of size 1 to extended slice of size 3 array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [9, 1, 8, 3, 7, 5])
# expect: TypeError bad argument type for built-in operation array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 3, 4, 5])
# expect: array('i', [1, 3, 5])
# expect: IndexError array assignment index out of range array('i', [0, 1, 2, 3, 4, 5])
# expect: IndexError array assignment index out of range array('i', [0, 1, 2, 3, 4, 5])
# expect: TypeError 'str' object cannot be interpreted as an integer array('i', [0, 1, 2, 3, 4, 5])
# expect: OverflowError signed integer is greater than maximum array('i', [0, 1, 2, 3, 4, 5])
# expect: TypeError array indices must be integers array('i', [0, 1, 2, 3, 4, 5])
# expect: TypeError array indices must be integers array('i', [0, 1, 2, 3, 4, 5])
# expect: TypeError can only extend array with array (not "list") array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 1])
# expect: TypeError can only extend with array of same kind array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
# expect: TypeError can't multiply sequence by non-int of type 'str' array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5])
# expect: array('i', [5, 4, 3, 2, 1, 0])
# expect: array('i', [0, 4, 5])
# expect: TypeError can only assign array (not "int") to array slice array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [5, 4, 3, 2, 1, 0])
# expect: array('i', [0, 1, 2, 3, 4, 5, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 5])
# expect: array('i', [5, 0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 0, 1, 2])
# expect: array('i', [0, 1, 2, 3, 4, 5, 4])
# expect: array('i', [0, 16777216, 33554432, 50331648, 67108864, 83886080])
# expect: array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5, 1])
# expect: array('i', [0, 1, 2, 3, 4, 5, 0])
# expect: TypeError a bytes-like object is required array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 4, 5])
# expect: array('i', [1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4])
# expect: TypeError can only assign array (not "str") to array slice array('i', [0, 1, 2, 3, 4, 5])
# expect: TypeError can only assign array (not "list") to array slice array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 7, 5])
# expect: array('i', [0, 1, 3, 5])
# expect: array('i', [0, 1, 2, 3, 4])
# expect: array('i', [0, 1, 2, 3, 4, -5])
# expect: IndexError array assignment index out of range array('i', [0, 1, 2, 3, 4, 5])
# expect: array('i', [0, 1, 2, 3, 4, 5])
