b = bytearray(b"a-b-c")
print(b == b"a-b-c", b"a-b-c" == b, b != b"x", b < b"b", b"b" > b, b == "a-b-c")
print(b + b"!", b"!" + b, type(b + b""), type(b"" + b))
print(b.find(b"-"), b.rfind(b"-"), b.count(45), 98 in b, b"-b" in b, b.index(bytearray(b"c")))
print(b.split(b"-"), b.partition(b"-"), b.replace(b"-", b"+"), b.upper(), b.hex())
print(b.startswith(b"a-"), b.endswith((b"x", b"c")), b"".join([b, b"=", bytearray(b"z")]))
print(b"a-b-c".startswith(bytearray(b"a")), b"xabx".strip(bytearray(b"x")))
print(int.from_bytes(bytearray([1, 2]), "big"), bytes(bytearray(b"q")), b % ())
print(bytearray(b"  pad ").strip(), bytearray(b"7").zfill(3), isinstance(b, bytes), repr(b))


class Buffer(bytearray):
    def put(self, n):
        self.append(n)
        return self


print(Buffer(b"ab").put(99), len(Buffer(3)))

# expect: True True True True True False
# expect: bytearray(b'a-b-c!') b'!a-b-c' <class 'bytearray'> <class 'bytes'>
# expect: 1 3 2 True True 4
# expect: [bytearray(b'a'), bytearray(b'b'), bytearray(b'c')] (bytearray(b'a'), bytearray(b'-'), bytearray(b'b-c')) bytearray(b'a+b+c') bytearray(b'A-B-C') 612d622d63
# expect: True True b'a-b-c=z'
# expect: True b'ab'
# expect: 258 b'q' bytearray(b'a-b-c')
# expect: bytearray(b'pad') bytearray(b'007') False bytearray(b'a-b-c')
# expect: Buffer(b'abc') 3
