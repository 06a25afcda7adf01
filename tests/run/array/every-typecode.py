from array import array
import array as A
a = array('i', [1, 2, 3])
a.append(4)
print(a, a[0], a[-1], len(a), sum(a), a.tolist(), a.tobytes(), a.typecode, a.itemsize)
d = A.array('d', [1, 2.5])
d[0] += 0.5
print(d, d[0] * 2, max(d))
q = array('Q', [2**64 - 1, 5])
print(q, q[0], q[1] - 10)
u = array('u', 'héllo')
print(u, u.tounicode(), u[1], u.tobytes())
for code in 'bBhHiIlLqQfd':
    x = array(code, [1, 2])
    x.extend([3])
    print(x, x.itemsize, bytes(x), x[1:], x == a)
f = array('f', [0.1, 1e300, -1e300])
print(f, f.tobytes())
# expect: array('i', [1, 2, 3, 4]) 1 4 4 10 [1, 2, 3, 4] b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00' i 4
# expect: array('d', [1.5, 2.5]) 3.0 2.5
# expect: array('Q', [18446744073709551615, 5]) 18446744073709551615 -5
# expect: array('u', 'héllo') héllo é b'h\x00\x00\x00\xe9\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00'
# expect: array('b', [1, 2, 3]) 1 b'\x01\x02\x03' array('b', [2, 3]) False
# expect: array('B', [1, 2, 3]) 1 b'\x01\x02\x03' array('B', [2, 3]) False
# expect: array('h', [1, 2, 3]) 2 b'\x01\x00\x02\x00\x03\x00' array('h', [2, 3]) False
# expect: array('H', [1, 2, 3]) 2 b'\x01\x00\x02\x00\x03\x00' array('H', [2, 3]) False
# expect: array('i', [1, 2, 3]) 4 b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00' array('i', [2, 3]) False
# expect: array('I', [1, 2, 3]) 4 b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00' array('I', [2, 3]) False
# expect: array('l', [1, 2, 3]) 8 b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00' array('l', [2, 3]) False
# expect: array('L', [1, 2, 3]) 8 b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00' array('L', [2, 3]) False
# expect: array('q', [1, 2, 3]) 8 b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00' array('q', [2, 3]) False
# expect: array('Q', [1, 2, 3]) 8 b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00' array('Q', [2, 3]) False
# expect: array('f', [1.0, 2.0, 3.0]) 4 b'\x00\x00\x80?\x00\x00\x00@\x00\x00@@' array('f', [2.0, 3.0]) False
# expect: array('d', [1.0, 2.0, 3.0]) 8 b'\x00\x00\x00\x00\x00\x00\xf0?\x00\x00\x00\x00\x00\x00\x00@\x00\x00\x00\x00\x00\x00\x08@' array('d', [2.0, 3.0]) False
# expect: array('f', [0.10000000149011612, inf, -inf]) b'\xcd\xcc\xcc=\x00\x00\x80\x7f\x00\x00\x80\xff'
