b = bytes([72, 105]) + b"!" * 2
print(b, bytes(3), bytes(range(5)))
print(b.find(b"!"), b.startswith(b"H"), b"i" in b, 72 in b, b"a,b".split(b","), b"-".join([b"x", b"y"]))
try:
    bytes([256])
except ValueError as e:
    print(e)
print(b"ab" < b"b", b"ab" == b"ab", b"x".hex())

# expect: b'Hi!!' b'\x00\x00\x00' b'\x00\x01\x02\x03\x04'
# expect: 2 True True True [b'a', b'b'] b'x-y'
# expect: bytes must be in range(0, 256)
# expect: True True 78
