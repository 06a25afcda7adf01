m = memoryview(b"hello world")
print(m[0], len(m), m[1:4].tobytes(), bytes(m[::2]), m == b"hello world", m.tolist()[:3], list(m[-3:]))
b = bytearray(range(10))
w = memoryview(b)
w[0] = 99
w[2:4] = b"ab"
print(b, w[::3].tolist())
with memoryview(b"abc") as v:
    print(v.nbytes, v.readonly, v.format, v.shape)
try:
    v[0]
except ValueError as e:
    print(e)
from array import array
a = array("i", [1, 2, 3])
x = memoryview(a)
x[1] = 50
print(a, x.tolist(), x.itemsize, x[1:].tobytes())
# expect: 104 11 b'ell' b'hlowrd' True [104, 101, 108] [114, 108, 100]
# expect: bytearray(b'c\x01ab\x04\x05\x06\x07\x08\t') [99, 98, 6, 9]
# expect: 3 True B (3,)
# expect: operation forbidden on released memoryview object
# expect: array('i', [1, 50, 3]) [1, 50, 3] 4 b'2\x00\x00\x00\x03\x00\x00\x00'
