from array import array
import array as A


def f0():
    try:
        print(array(1))
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print(array('ii'))
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(array('z'))
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print(array('i','abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(array('i',array('u','a')))
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(array('b',[128]))
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(array('b',[-129]))
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(array('b',[70000]))
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(array('B',[-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print(array('B',[256]))
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(array('B',[2**40]))
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print(array('h',[2**15]))
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print(array('h',[-2**15-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print(array('h',[2**40]))
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(array('H',[-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(array('H',[65536]))
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(array('H',[2**40]))
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(array('i',[2**31]))
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(array('i',[-2**31-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print(array('I',[-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print(array('I',[2**32]))
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print(array('l',[2**63]))
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print(array('L',[-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(array('q',[2**63]))
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(array('Q',[-1]))
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(array('f',['a']))
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(array('d',['a']))
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(array('d',[1,True,2.5]))
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print(array('i',[1.5]))
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(array('i',['a']))
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(array('i',[None]))
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(array('b',[1.5]))
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(array('Q',[1.5]))
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print(array('L',['a']))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(array('I',[1.5]))
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print(array('u','abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(array('u',['a','bc']))
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(array('u',[1]))
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(array('i',5))
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print(array('i',b'abcd'))
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print(array('i',b'abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(array('d',range(3)))
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print(array('i',{1:2}))
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print(array('i',(1,2)))
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(array('i',array('b',[1,2])))
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print(array('f',[0.1,1e300]))
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print(array('i'))
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print(array('u'))
    except Exception as e:
        print(type(e).__name__, e)


def f48():
    try:
        print(array('i',[1])+[1])
    except Exception as e:
        print(type(e).__name__, e)


def f49():
    try:
        print(array('i',[1])+array('b',[1]))
    except Exception as e:
        print(type(e).__name__, e)


def f50():
    try:
        print(array('i',[1])+array('i',[2]))
    except Exception as e:
        print(type(e).__name__, e)


def f51():
    try:
        print(array('i',[1])*2)
    except Exception as e:
        print(type(e).__name__, e)


def f52():
    try:
        print(2*array('i',[1]))
    except Exception as e:
        print(type(e).__name__, e)


def f53():
    try:
        print(array('i',[1])*-1)
    except Exception as e:
        print(type(e).__name__, e)


def f54():
    try:
        print(array('i',[1])*'a')
    except Exception as e:
        print(type(e).__name__, e)


def f55():
    try:
        print(array('i',[1])*1.5)
    except Exception as e:
        print(type(e).__name__, e)


def f56():
    try:
        print(array('i',[1])==array('d',[1.0]))
    except Exception as e:
        print(type(e).__name__, e)


def f57():
    try:
        print(array('i',[1])==[1])
    except Exception as e:
        print(type(e).__name__, e)


def f58():
    try:
        print(array('i',[1])<array('i',[2]))
    except Exception as e:
        print(type(e).__name__, e)


def f59():
    try:
        print(array('i',[1])<array('d',[2.0]))
    except Exception as e:
        print(type(e).__name__, e)


def f60():
    try:
        print(array('i',[1])<[2])
    except Exception as e:
        print(type(e).__name__, e)


def f61():
    try:
        print(hash(array('i')))
    except Exception as e:
        print(type(e).__name__, e)


def f62():
    try:
        print(array('i',[1])[1])
    except Exception as e:
        print(type(e).__name__, e)


def f63():
    try:
        print(array('i',[1])['a'])
    except Exception as e:
        print(type(e).__name__, e)


def f64():
    try:
        print(array('i',[1])[1.5])
    except Exception as e:
        print(type(e).__name__, e)


def f65():
    try:
        print(array('i',[1,2,3])[::2])
    except Exception as e:
        print(type(e).__name__, e)


def f66():
    try:
        print(array('i',[1]).pop(5))
    except Exception as e:
        print(type(e).__name__, e)


def f67():
    try:
        print(array('i').pop())
    except Exception as e:
        print(type(e).__name__, e)


def f68():
    try:
        print(array('i',[1]).index(2))
    except Exception as e:
        print(type(e).__name__, e)


def f69():
    try:
        print(array('i',[1]).remove(2))
    except Exception as e:
        print(type(e).__name__, e)


def f70():
    try:
        print(array('i',[1,2,1]).count(1))
    except Exception as e:
        print(type(e).__name__, e)


def f71():
    try:
        print(array('i',[1,2,1]).index(1,1))
    except Exception as e:
        print(type(e).__name__, e)


def f72():
    try:
        print(array('i',[1,2]).index(1,-1))
    except Exception as e:
        print(type(e).__name__, e)


def f73():
    try:
        print(array('i',[1]).append('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f74():
    try:
        print(array('i',[1]).append(2**31))
    except Exception as e:
        print(type(e).__name__, e)


def f75():
    try:
        print(array('i',[1]).extend([1,'a']))
    except Exception as e:
        print(type(e).__name__, e)


def f76():
    try:
        print(array('i',[1]).extend(array('b',[1])))
    except Exception as e:
        print(type(e).__name__, e)


def f77():
    try:
        print(array('i',[1]).extend('ab'))
    except Exception as e:
        print(type(e).__name__, e)


def f78():
    try:
        print(array('i',[1]).extend(5))
    except Exception as e:
        print(type(e).__name__, e)


def f79():
    try:
        print(array('i',[1]).fromlist([1,'a']))
    except Exception as e:
        print(type(e).__name__, e)


def f80():
    try:
        print(array('i',[1]).fromlist((1,)))
    except Exception as e:
        print(type(e).__name__, e)


def f81():
    try:
        print(array('i',[1]).frombytes(b'abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f82():
    try:
        print(array('i',[1]).frombytes('abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f83():
    try:
        print(array('i',[1]).frombytes([1]))
    except Exception as e:
        print(type(e).__name__, e)


def f84():
    try:
        print(array('i',[1]).tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f85():
    try:
        print(array('i',[1]).tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f86():
    try:
        print(array('i',[1]).tounicode())
    except Exception as e:
        print(type(e).__name__, e)


def f87():
    try:
        print(array('u','ab').tounicode())
    except Exception as e:
        print(type(e).__name__, e)


def f88():
    try:
        print(array('i',[1]).fromunicode('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f89():
    try:
        print(array('i',[1]).typecode)
    except Exception as e:
        print(type(e).__name__, e)


def f90():
    try:
        print(array('i',[1]).itemsize)
    except Exception as e:
        print(type(e).__name__, e)


def f91():
    try:
        print([(c,array(c).itemsize) for c in A.typecodes])
    except Exception as e:
        print(type(e).__name__, e)


def f92():
    try:
        print(A.typecodes)
    except Exception as e:
        print(type(e).__name__, e)


def f93():
    try:
        print(A.ArrayType)
    except Exception as e:
        print(type(e).__name__, e)


def f94():
    try:
        print(array('i',[1]).byteswap())
    except Exception as e:
        print(type(e).__name__, e)


def f95():
    try:
        print(array('d').byteswap())
    except Exception as e:
        print(type(e).__name__, e)


def f96():
    try:
        print(type(array('i')))
    except Exception as e:
        print(type(e).__name__, e)


def f97():
    try:
        print(array('i',[1]).insert('a',1))
    except Exception as e:
        print(type(e).__name__, e)


def f98():
    try:
        print(1 in array('i',[1]))
    except Exception as e:
        print(type(e).__name__, e)


def f99():
    try:
        print('a' in array('i',[1]))
    except Exception as e:
        print(type(e).__name__, e)


def f100():
    try:
        print(list(reversed(array('i',[1,2]))))
    except Exception as e:
        print(type(e).__name__, e)


def f101():
    try:
        print(str(array('d',[0.1,float('nan')])))
    except Exception as e:
        print(type(e).__name__, e)


def f102():
    try:
        print(repr(array('f',[0.1])))
    except Exception as e:
        print(type(e).__name__, e)


def f103():
    try:
        print(bytes(array('i',[1])))
    except Exception as e:
        print(type(e).__name__, e)


def f104():
    try:
        print(bytearray(array('h',[1])))
    except Exception as e:
        print(type(e).__name__, e)


def f105():
    try:
        print(max(array('i',[1,2])))
    except Exception as e:
        print(type(e).__name__, e)


def f106():
    try:
        print(sum(array('d',[1,2])))
    except Exception as e:
        print(type(e).__name__, e)


def f107():
    try:
        print(array(b'i'))
    except Exception as e:
        print(type(e).__name__, e)


def f108():
    try:
        print(array('i',[True]))
    except Exception as e:
        print(type(e).__name__, e)


def f109():
    try:
        print(array('i',[2]).__contains__(2))
    except Exception as e:
        print(type(e).__name__, e)


def f110():
    try:
        print(array('i',[1]).pop('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f111():
    try:
        print(array('i',[1])+1)
    except Exception as e:
        print(type(e).__name__, e)


def f112():
    try:
        print(bool(array('i')))
    except Exception as e:
        print(type(e).__name__, e)


def f113():
    try:
        print(array('b',[1]).tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f114():
    try:
        print(array('u','a\u00e9').tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f115():
    try:
        print(array('u','ab')[0])
    except Exception as e:
        print(type(e).__name__, e)


def f116():
    try:
        print(array('u',b'abcd\0\0\0\0'))
    except Exception as e:
        print(type(e).__name__, e)


def f117():
    try:
        print(array('d',b''))
    except Exception as e:
        print(type(e).__name__, e)


def f118():
    try:
        print(array('Q',[2**64-1])[0])
    except Exception as e:
        print(type(e).__name__, e)


def f119():
    try:
        print(array('L',[2**63]))
    except Exception as e:
        print(type(e).__name__, e)


def f120():
    try:
        print(len(array('i',[1,2])))
    except Exception as e:
        print(type(e).__name__, e)


def f121():
    try:
        print(array('u','a')<array('u','b'))
    except Exception as e:
        print(type(e).__name__, e)


def f122():
    try:
        print(b''.join([array('b',[1])]))
    except Exception as e:
        print(type(e).__name__, e)


def f123():
    try:
        print(array('b',b'ab')==b'ab')
    except Exception as e:
        print(type(e).__name__, e)


def f124():
    try:
        print(array('d',[1,float('nan')])==array('d',[1,float('nan')]))
    except Exception as e:
        print(type(e).__name__, e)


def f125():
    try:
        print(sorted(array('i',[3,1,2])))
    except Exception as e:
        print(type(e).__name__, e)


def f126():
    try:
        print(list(map(str,array('i',[3,1]))))
    except Exception as e:
        print(type(e).__name__, e)


def f127():
    try:
        print(array('h',[-2]).tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f128():
    try:
        print(array('h',b'\xfe\xff\x01\x00'))
    except Exception as e:
        print(type(e).__name__, e)


def f129():
    try:
        print(array('l',b'\xfe'+b'\xff'*7))
    except Exception as e:
        print(type(e).__name__, e)


def f130():
    try:
        print(array('f',b'\0\0\x80\x3f'))
    except Exception as e:
        print(type(e).__name__, e)


def f131():
    try:
        print(array('d',array('d',[1.5]).tobytes()))
    except Exception as e:
        print(type(e).__name__, e)


def f132():
    try:
        print(array('i',[1,2,3])[-2:])
    except Exception as e:
        print(type(e).__name__, e)


def f133():
    try:
        print(array('i',[1,2,3])[::-1])
    except Exception as e:
        print(type(e).__name__, e)


def f134():
    try:
        print(array('i',[1,2,3])>=array('i',[1,2]))
    except Exception as e:
        print(type(e).__name__, e)


def f135():
    try:
        print(array('i',[])<=array('i',[]))
    except Exception as e:
        print(type(e).__name__, e)


def f136():
    try:
        print(array('i',[1,2])!=array('i',[1,3]))
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
f118()
f119()
f120()
f121()
f122()
f123()
f124()
f125()
f126()
f127()
f128()
f129()
f130()
f131()
f132()
f133()
f134()
f135()
f136()
# expect: TypeError array() argument 1 must be a unicode character, not int
# expect: TypeError array() argument 1 must be a unicode character, not str
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError cannot use a str to initialize an array with typecode 'i'
# expect: TypeError cannot use a unicode array to initialize an array with typecode 'i'
# expect: OverflowError signed char is greater than maximum
# expect: OverflowError signed char is less than minimum
# expect: OverflowError signed short integer is greater than maximum
# expect: OverflowError unsigned byte integer is less than minimum
# expect: OverflowError unsigned byte integer is greater than maximum
# expect: OverflowError unsigned byte integer is greater than maximum
# expect: OverflowError signed short integer is greater than maximum
# expect: OverflowError signed short integer is less than minimum
# expect: OverflowError signed short integer is greater than maximum
# expect: OverflowError unsigned short is less than minimum
# expect: OverflowError unsigned short is greater than maximum
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError signed integer is less than minimum
# expect: OverflowError can't convert negative value to unsigned int
# expect: OverflowError unsigned int is greater than maximum
# expect: OverflowError Python int too large to convert to C long
# expect: OverflowError can't convert negative value to unsigned int
# expect: OverflowError int too big to convert
# expect: OverflowError can't convert negative int to unsigned
# expect: TypeError must be real number, not str
# expect: TypeError must be real number, not str
# expect: array('d', [1.0, 1.0, 2.5])
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: array('u', 'abc')
# expect: TypeError array item must be unicode character
# expect: TypeError array item must be unicode character
# expect: TypeError 'int' object is not iterable
# expect: array('i', [1684234849])
# expect: ValueError bytes length not a multiple of item size
# expect: array('d', [0.0, 1.0, 2.0])
# expect: array('i', [1])
# expect: array('i', [1, 2])
# expect: array('i', [1, 2])
# expect: array('f', [0.10000000149011612, inf])
# expect: array('i')
# expect: array('u')
# expect: TypeError can only append array (not "list") to array
# expect: TypeError bad argument type for built-in operation
# expect: array('i', [1, 2])
# expect: array('i', [1, 1])
# expect: array('i', [1, 1])
# expect: array('i')
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: True
# expect: False
# expect: True
# expect: True
# expect: TypeError '<' not supported between instances of 'array.array' and 'list'
# expect: TypeError unhashable type: 'array.array'
# expect: IndexError array index out of range
# expect: TypeError array indices must be integers
# expect: TypeError array indices must be integers
# expect: array('i', [1, 3])
# expect: IndexError pop index out of range
# expect: IndexError pop from empty array
# expect: ValueError array.index(x): x not in array
# expect: ValueError array.remove(x): x not in array
# expect: 2
# expect: 2
# expect: ValueError array.index(x): x not in array
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError signed integer is greater than maximum
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError can only extend with array of same kind
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError arg must be list
# expect: ValueError bytes length not a multiple of item size
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'list'
# expect: b'\x01\x00\x00\x00'
# expect: [1]
# expect: ValueError tounicode() may only be called on unicode type arrays
# expect: ab
# expect: ValueError fromunicode() may only be called on unicode type arrays
# expect: i
# expect: 4
# expect: [('b', 1), ('B', 1), ('u', 4), ('h', 2), ('H', 2), ('i', 4), ('I', 4), ('l', 8), ('L', 8), ('q', 8), ('Q', 8), ('f', 4), ('d', 8)]
# expect: bBuhHiIlLqQfd
# expect: <class 'array.array'>
# expect: None
# expect: None
# expect: <class 'array.array'>
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: True
# expect: False
# expect: [2, 1]
# expect: array('d', [0.1, nan])
# expect: array('f', [0.10000000149011612])
# expect: b'\x01\x00\x00\x00'
# expect: bytearray(b'\x01\x00')
# expect: 2
# expect: 3.0
# expect: TypeError array() argument 1 must be a unicode character, not bytes
# expect: array('i', [1])
# expect: True
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError can only append array (not "int") to array
# expect: False
# expect: b'\x01'
# expect: b'a\x00\x00\x00\xe9\x00\x00\x00'
# expect: a
# expect: ValueError character U+64636261 is not in range [U+0000; U+10ffff]
# expect: array('d')
# expect: 18446744073709551615
# expect: array('L', [9223372036854775808])
# expect: 2
# expect: True
# expect: b'\x01'
# expect: False
# expect: False
# expect: [1, 2, 3]
# expect: ['3', '1']
# expect: b'\xfe\xff'
# expect: array('h', [-2, 1])
# expect: array('l', [-2])
# expect: array('f', [1.0])
# expect: array('d', [1.5])
# expect: array('i', [2, 3])
# expect: array('i', [3, 2, 1])
# expect: True
# expect: True
# expect: True
