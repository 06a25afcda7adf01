from array import array
import binascii
import struct
m = memoryview(b'abc')
w = memoryview(bytearray(b'abcdef'))
ai = memoryview(array('i', [1, 2, 3]))
rel = memoryview(b'a')
rel.release()


def f0():
    try:
        print(m[0])
    except Exception as e:
        print(type(e).__name__, e)


def f1():
    try:
        print(m[-1])
    except Exception as e:
        print(type(e).__name__, e)


def f2():
    try:
        print(m[3])
    except Exception as e:
        print(type(e).__name__, e)


def f3():
    try:
        print(m['a'])
    except Exception as e:
        print(type(e).__name__, e)


def f4():
    try:
        print(m[1.5])
    except Exception as e:
        print(type(e).__name__, e)


def f5():
    try:
        print(m[None])
    except Exception as e:
        print(type(e).__name__, e)


def f6():
    try:
        print(m[::2].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f7():
    try:
        print(m[::-1].tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f8():
    try:
        print(m[::-1].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f9():
    try:
        print(len(m))
    except Exception as e:
        print(type(e).__name__, e)


def f10():
    try:
        print(m.nbytes)
    except Exception as e:
        print(type(e).__name__, e)


def f11():
    try:
        print(m.readonly)
    except Exception as e:
        print(type(e).__name__, e)


def f12():
    try:
        print(w.readonly)
    except Exception as e:
        print(type(e).__name__, e)


def f13():
    try:
        print(m.format)
    except Exception as e:
        print(type(e).__name__, e)


def f14():
    try:
        print(m.itemsize)
    except Exception as e:
        print(type(e).__name__, e)


def f15():
    try:
        print(m.ndim)
    except Exception as e:
        print(type(e).__name__, e)


def f16():
    try:
        print(m.shape)
    except Exception as e:
        print(type(e).__name__, e)


def f17():
    try:
        print(m.strides)
    except Exception as e:
        print(type(e).__name__, e)


def f18():
    try:
        print(m[::2].strides)
    except Exception as e:
        print(type(e).__name__, e)


def f19():
    try:
        print(m.suboffsets)
    except Exception as e:
        print(type(e).__name__, e)


def f20():
    try:
        print(m.contiguous)
    except Exception as e:
        print(type(e).__name__, e)


def f21():
    try:
        print(m[::2].contiguous)
    except Exception as e:
        print(type(e).__name__, e)


def f22():
    try:
        print(m[::-1].c_contiguous)
    except Exception as e:
        print(type(e).__name__, e)


def f23():
    try:
        print(m.obj)
    except Exception as e:
        print(type(e).__name__, e)


def f24():
    try:
        print(m==b'abc')
    except Exception as e:
        print(type(e).__name__, e)


def f25():
    try:
        print(b'abc'==m)
    except Exception as e:
        print(type(e).__name__, e)


def f26():
    try:
        print(m==w[:3])
    except Exception as e:
        print(type(e).__name__, e)


def f27():
    try:
        print(m=='abc')
    except Exception as e:
        print(type(e).__name__, e)


def f28():
    try:
        print(bytearray(b'abc')==m)
    except Exception as e:
        print(type(e).__name__, e)


def f29():
    try:
        print(m!=b'abd')
    except Exception as e:
        print(type(e).__name__, e)


def f30():
    try:
        print(hash(m)==hash(b'abc'))
    except Exception as e:
        print(type(e).__name__, e)


def f31():
    try:
        print(hash(w))
    except Exception as e:
        print(type(e).__name__, e)


def f32():
    try:
        print(m<m)
    except Exception as e:
        print(type(e).__name__, e)


def f33():
    try:
        print(memoryview(5))
    except Exception as e:
        print(type(e).__name__, e)


def f34():
    try:
        print(memoryview('a'))
    except Exception as e:
        print(type(e).__name__, e)


def f35():
    try:
        print(memoryview([1]))
    except Exception as e:
        print(type(e).__name__, e)


def f36():
    try:
        print(memoryview())
    except Exception as e:
        print(type(e).__name__, e)


def f37():
    try:
        print(memoryview(object=b'a')[0])
    except Exception as e:
        print(type(e).__name__, e)


def f38():
    try:
        print(memoryview(m).obj)
    except Exception as e:
        print(type(e).__name__, e)


def f39():
    try:
        print(bytes(m))
    except Exception as e:
        print(type(e).__name__, e)


def f40():
    try:
        print(bytearray(m))
    except Exception as e:
        print(type(e).__name__, e)


def f41():
    try:
        print(b''.join([m,b'x']))
    except Exception as e:
        print(type(e).__name__, e)


def f42():
    try:
        print(b'-'.join([m]))
    except Exception as e:
        print(type(e).__name__, e)


def f43():
    try:
        print(m.hex())
    except Exception as e:
        print(type(e).__name__, e)


def f44():
    try:
        print(m.hex(':'))
    except Exception as e:
        print(type(e).__name__, e)


def f45():
    try:
        print(m.tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f46():
    try:
        print(m.tobytes('C'))
    except Exception as e:
        print(type(e).__name__, e)


def f47():
    try:
        print(m.tobytes(order='F'))
    except Exception as e:
        print(type(e).__name__, e)


def f48():
    try:
        print(m.tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f49():
    try:
        print(list(m))
    except Exception as e:
        print(type(e).__name__, e)


def f50():
    try:
        print(97 in m)
    except Exception as e:
        print(type(e).__name__, e)


def f51():
    try:
        print(b'a' in m)
    except Exception as e:
        print(type(e).__name__, e)


def f52():
    try:
        print(list(reversed(m)))
    except Exception as e:
        print(type(e).__name__, e)


def f53():
    try:
        print(str(m)[:11])
    except Exception as e:
        print(type(e).__name__, e)


def f54():
    try:
        print(repr(rel)[:16])
    except Exception as e:
        print(type(e).__name__, e)


def f55():
    try:
        print(rel[0])
    except Exception as e:
        print(type(e).__name__, e)


def f56():
    try:
        print(len(rel))
    except Exception as e:
        print(type(e).__name__, e)


def f57():
    try:
        print(rel.tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f58():
    try:
        print(rel.nbytes)
    except Exception as e:
        print(type(e).__name__, e)


def f59():
    try:
        print(rel==rel)
    except Exception as e:
        print(type(e).__name__, e)


def f60():
    try:
        print(rel==b'a')
    except Exception as e:
        print(type(e).__name__, e)


def f61():
    try:
        print(rel.release())
    except Exception as e:
        print(type(e).__name__, e)


def f62():
    try:
        print(m.cast('B')[0])
    except Exception as e:
        print(type(e).__name__, e)


def f63():
    try:
        print(ai[1])
    except Exception as e:
        print(type(e).__name__, e)


def f64():
    try:
        print(ai.format)
    except Exception as e:
        print(type(e).__name__, e)


def f65():
    try:
        print(ai.itemsize)
    except Exception as e:
        print(type(e).__name__, e)


def f66():
    try:
        print(ai.nbytes)
    except Exception as e:
        print(type(e).__name__, e)


def f67():
    try:
        print(len(ai))
    except Exception as e:
        print(type(e).__name__, e)


def f68():
    try:
        print(ai.tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f69():
    try:
        print(ai.tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f70():
    try:
        print(ai[1:].tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f71():
    try:
        print(ai[::2].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f72():
    try:
        print(ai[::-1].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f73():
    try:
        print(ai==array('i',[1,2,3]))
    except Exception as e:
        print(type(e).__name__, e)


def f74():
    try:
        print(ai==array('h',[1,2,3]))
    except Exception as e:
        print(type(e).__name__, e)


def f75():
    try:
        print(ai==b'')
    except Exception as e:
        print(type(e).__name__, e)


def f76():
    try:
        print(hash(ai))
    except Exception as e:
        print(type(e).__name__, e)


def f77():
    try:
        print(ai.strides)
    except Exception as e:
        print(type(e).__name__, e)


def f78():
    try:
        print(ai[::2].strides)
    except Exception as e:
        print(type(e).__name__, e)


def f79():
    try:
        print(type(m))
    except Exception as e:
        print(type(e).__name__, e)


def f80():
    try:
        print(m.toreadonly().readonly)
    except Exception as e:
        print(type(e).__name__, e)


def f81():
    try:
        print(w.toreadonly().readonly)
    except Exception as e:
        print(type(e).__name__, e)


def f82():
    try:
        print(isinstance(m,memoryview))
    except Exception as e:
        print(type(e).__name__, e)


def f83():
    try:
        print(m[0:0].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f84():
    try:
        print(m[5:].tobytes())
    except Exception as e:
        print(type(e).__name__, e)


def f85():
    try:
        print(m[()])
    except Exception as e:
        print(type(e).__name__, e)


def f86():
    try:
        print(m[0,0])
    except Exception as e:
        print(type(e).__name__, e)


def f87():
    try:
        print(m.foo)
    except Exception as e:
        print(type(e).__name__, e)


def f88():
    try:
        print(m+b'a')
    except Exception as e:
        print(type(e).__name__, e)


def f89():
    try:
        print(m*2)
    except Exception as e:
        print(type(e).__name__, e)


def f90():
    try:
        print(int.from_bytes(m,'big'))
    except Exception as e:
        print(type(e).__name__, e)


def f91():
    try:
        print(m.count(1))
    except Exception as e:
        print(type(e).__name__, e)


def f92():
    try:
        print(bool(m[:0]))
    except Exception as e:
        print(type(e).__name__, e)


def f93():
    try:
        print(max(m))
    except Exception as e:
        print(type(e).__name__, e)


def f94():
    try:
        print(sorted(m))
    except Exception as e:
        print(type(e).__name__, e)


def f95():
    try:
        print(sum(w))
    except Exception as e:
        print(type(e).__name__, e)


def f96():
    try:
        print(b'abcabc'.find(m))
    except Exception as e:
        print(type(e).__name__, e)


def f97():
    try:
        print(b'abc'.startswith(m))
    except Exception as e:
        print(type(e).__name__, e)


def f98():
    try:
        print(b'abc' + m)
    except Exception as e:
        print(type(e).__name__, e)


def f99():
    try:
        print(m + m)
    except Exception as e:
        print(type(e).__name__, e)


def f100():
    try:
        print(b'xabc'.replace(m,b'1'))
    except Exception as e:
        print(type(e).__name__, e)


def f101():
    try:
        print(str(m,'ascii'))
    except Exception as e:
        print(type(e).__name__, e)


def f102():
    try:
        print(memoryview(b'')==b'')
    except Exception as e:
        print(type(e).__name__, e)


def f103():
    try:
        print(m is m)
    except Exception as e:
        print(type(e).__name__, e)


def f104():
    try:
        print(m[True])
    except Exception as e:
        print(type(e).__name__, e)


def f105():
    try:
        print(m.tolist(1))
    except Exception as e:
        print(type(e).__name__, e)


def f106():
    try:
        print(m.release(1))
    except Exception as e:
        print(type(e).__name__, e)


def f107():
    try:
        print(memoryview(rel))
    except Exception as e:
        print(type(e).__name__, e)


def f108():
    try:
        print(m==None)
    except Exception as e:
        print(type(e).__name__, e)


def f109():
    try:
        print(m==m[:2])
    except Exception as e:
        print(type(e).__name__, e)


def f110():
    try:
        print(memoryview(array('d',[1.5]))[0])
    except Exception as e:
        print(type(e).__name__, e)


def f111():
    try:
        print(memoryview(bytearray(b'abc')).obj)
    except Exception as e:
        print(type(e).__name__, e)


def f112():
    try:
        print(m[1:][1:][0])
    except Exception as e:
        print(type(e).__name__, e)


def f113():
    try:
        print(m[::-1][::2].tolist())
    except Exception as e:
        print(type(e).__name__, e)


def f114():
    try:
        print(bytearray(b'x')+m)
    except Exception as e:
        print(type(e).__name__, e)


def f115():
    try:
        print(struct.unpack('3B',m))
    except Exception as e:
        print(type(e).__name__, e)


def f116():
    try:
        print(binascii.hexlify(m))
    except Exception as e:
        print(type(e).__name__, e)


def f117():
    try:
        print(bytes(w[1:4][::2]))
    except Exception as e:
        print(type(e).__name__, e)


def f118():
    try:
        print(m.upper())
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
# expect: 97
# expect: 99
# expect: IndexError index out of bounds on dimension 1
# expect: TypeError memoryview: invalid slice key
# expect: TypeError memoryview: invalid slice key
# expect: TypeError memoryview: invalid slice key
# expect: b'ac'
# expect: [99, 98, 97]
# expect: b'cba'
# expect: 3
# expect: 3
# expect: True
# expect: False
# expect: B
# expect: 1
# expect: 1
# expect: (3,)
# expect: (1,)
# expect: (2,)
# expect: ()
# expect: True
# expect: False
# expect: False
# expect: b'abc'
# expect: True
# expect: True
# expect: True
# expect: False
# expect: True
# expect: True
# expect: True
# expect: ValueError cannot hash writable memoryview object
# expect: TypeError '<' not supported between instances of 'memoryview' and 'memoryview'
# expect: TypeError memoryview: a bytes-like object is required, not 'int'
# expect: TypeError memoryview: a bytes-like object is required, not 'str'
# expect: TypeError memoryview: a bytes-like object is required, not 'list'
# expect: TypeError memoryview() missing required argument 'object' (pos 1)
# expect: 97
# expect: b'abc'
# expect: b'abc'
# expect: bytearray(b'abc')
# expect: b'abcx'
# expect: b'abc'
# expect: 616263
# expect: 61:62:63
# expect: b'abc'
# expect: b'abc'
# expect: b'abc'
# expect: [97, 98, 99]
# expect: [97, 98, 99]
# expect: True
# expect: False
# expect: [99, 98, 97]
# expect: <memory at 
# expect: <released memory
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: ValueError operation forbidden on released memoryview object
# expect: True
# expect: False
# expect: None
# expect: 97
# expect: 2
# expect: i
# expect: 4
# expect: 12
# expect: 3
# expect: [1, 2, 3]
# expect: b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00'
# expect: [2, 3]
# expect: b'\x01\x00\x00\x00\x03\x00\x00\x00'
# expect: b'\x03\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00'
# expect: True
# expect: True
# expect: False
# expect: ValueError cannot hash writable memoryview object
# expect: (4,)
# expect: (8,)
# expect: <class 'memoryview'>
# expect: True
# expect: True
# expect: True
# expect: b''
# expect: b''
# expect: NotImplementedError sub-views are not implemented
# expect: TypeError cannot index 1-dimension view with 2-element tuple
# expect: AttributeError 'memoryview' object has no attribute 'foo'
# expect: TypeError unsupported operand type(s) for +: 'memoryview' and 'bytes'
# expect: TypeError unsupported operand type(s) for *: 'memoryview' and 'int'
# expect: 6382179
# expect: AttributeError 'memoryview' object has no attribute 'count'
# expect: False
# expect: 99
# expect: [97, 98, 99]
# expect: 597
# expect: 0
# expect: True
# expect: b'abcabc'
# expect: TypeError unsupported operand type(s) for +: 'memoryview' and 'memoryview'
# expect: b'x1'
# expect: abc
# expect: True
# expect: True
# expect: 98
# expect: TypeError memoryview.tolist() takes no arguments (1 given)
# expect: TypeError memoryview.release() takes no arguments (1 given)
# expect: ValueError operation forbidden on released memoryview object
# expect: False
# expect: False
# expect: 1.5
# expect: bytearray(b'abc')
# expect: 99
# expect: [99, 97]
# expect: bytearray(b'xabc')
# expect: (97, 98, 99)
# expect: b'616263'
# expect: b'bd'
# expect: AttributeError 'memoryview' object has no attribute 'upper'
