b = bytearray(5)
b[0] = 65
b[-1] = 255
b[True] = 7
print(b, len(b), b[4], b[-5])
for i in (5, -6):
    try:
        b[i] = 1
    except IndexError as e:
        print(e)
    try:
        print(b[i])
    except IndexError as e:
        print(e)
for v in (256, -1):
    try:
        b[0] = v
    except ValueError as e:
        print(e)
c = bytearray(b"abcdefgh")
print(c[2:5], c[::-1], c[1::3], type(c[:2]))
c[1:3] = b"XYZ"
print(c)
c[5:] = [1, 2, 3]
print(c)
c[::2] = b"...."
print(c)
del c[0]
del c[1:3]
print(c)
c += bytearray(range(10))
del c[::3]
print(c)
c[2:2] = c
print(c)
try:
    c[::2] = b"1"
except ValueError as e:
    print(e)

# expect: bytearray(b'A\x07\x00\x00\xff') 5 255 65
# expect: bytearray index out of range
# expect: bytearray index out of range
# expect: bytearray index out of range
# expect: bytearray index out of range
# expect: byte must be in range(0, 256)
# expect: byte must be in range(0, 256)
# expect: bytearray(b'cde') bytearray(b'hgfedcba') bytearray(b'beh') <class 'bytearray'>
# expect: bytearray(b'aXYZdefgh')
# expect: bytearray(b'aXYZd\x01\x02\x03')
# expect: bytearray(b'.X.Z.\x01.\x03')
# expect: bytearray(b'X.\x01.\x03')
# expect: bytearray(b'.\x01\x03\x00\x02\x03\x05\x06\x08\t')
# expect: bytearray(b'.\x01.\x01\x03\x00\x02\x03\x05\x06\x08\t\x03\x00\x02\x03\x05\x06\x08\t')
# expect: attempt to assign bytes of size 1 to extended slice of size 10
