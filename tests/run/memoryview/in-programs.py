import io, hashlib, zlib, base64, struct
m = memoryview(b"abcdef")
f = io.BytesIO()
f.write(m[1:3])
print(f.getvalue(), hashlib.md5(m).hexdigest(), zlib.crc32(m), base64.b64encode(m), struct.unpack_from("<H", m, 2))
with open("mv4.tmp", "wb") as out:
    out.write(m)
with open("mv4.tmp", "rb") as inp:
    print(inp.read())
import os
os.remove("mv4.tmp")
def parse(view):
    n = view[0]
    return bytes(view[1:1 + n]), view[1 + n:]
data = memoryview(b"\x02hi\x03you")
while data:
    word, data = parse(data)
    print(word)
buf = bytearray(8)
view = memoryview(buf)
struct.pack_into("<I", buf, 2, 7)
print(view.tolist(), sum(view), max(view))
total = 0
for b in memoryview(bytes(range(100))):
    total += b
print(total)
b = bytearray(b"x")
b += m
b.extend(m[:2])
print(b + m, b, b"abc" in b)
# expect: b'bc' e80b5017098950fc58aad83c8c14978e 1267612143 b'YWJjZGVm' (25699,)
# expect: b'abcdef'
# expect: b'hi'
# expect: b'you'
# expect: [0, 0, 7, 0, 0, 0, 0, 0] 7 7
# expect: 4950
# expect: bytearray(b'xabcdefababcdef') bytearray(b'xabcdefab') True
