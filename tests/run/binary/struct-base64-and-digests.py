import base64
import binascii
import hashlib
import struct
import zlib

HEADER = struct.Struct("<4sHIq")
data = HEADER.pack(b"GEL\0", 2, 70000, -5)
print(data, HEADER.size, HEADER.format)
magic, version, size, offset = HEADER.unpack(data)
print(magic, version + 1, size * 2, offset)
x, y = struct.unpack("!2f", struct.pack("!2f", 1.5, -0.25))
print(x + y, struct.calcsize("@bq"), list(struct.iter_unpack(">h", b"\x00\x01\xff\xff")))
buf = bytearray(8)
struct.pack_into(">I", buf, 2, 0xDEADBEEF)
print(buf, struct.unpack_from(">I", buf, 2)[0] == 0xDEADBEEF)
for f in [lambda: struct.pack("b", 200), lambda: struct.unpack("<i", b"abc"), lambda: struct.pack("3i", 1), lambda: struct.calcsize("w")]:
    try:
        print(f())
    except struct.error as e:
        print(e)
text = base64.b64encode(b"hello world").decode()
print(text, base64.b64decode(text), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"abc"), base64.b16encode(b"\x01\xab"))
try:
    base64.b64decode("abc")
except binascii.Error as e:
    print(e)
print(binascii.hexlify(b"\x01\xff"), binascii.unhexlify("01ff"), zlib.crc32(b"hello"), zlib.adler32(b"hello"))
h = hashlib.sha256()
for part in [b"a", b"b"]:
    h.update(part)
print(h.hexdigest(), h.name, h.digest_size, hashlib.md5(b"").hexdigest(), hashlib.sha1(b"x" * 1000).hexdigest())
print(hashlib.new("md5", b"q").hexdigest() == hashlib.md5(b"q").hexdigest(), hashlib.sha512(b"abc").hexdigest()[:16])

# expect: b'GEL\x00\x02\x00p\x11\x01\x00\xfb\xff\xff\xff\xff\xff\xff\xff' 18 <4sHIq
# expect: b'GEL\x00' 3 140000 -5
# expect: 1.25 16 [(1,), (-1,)]
# expect: bytearray(b'\x00\x00\xde\xad\xbe\xef\x00\x00') True
# expect: byte format requires -128 <= number <= 127
# expect: unpack requires a buffer of 4 bytes
# expect: pack expected 3 items for packing (got 1)
# expect: bad char in struct format
# expect: aGVsbG8gd29ybGQ= b'hello world' b'-_8=' b'MFRGG===' b'01AB'
# expect: Incorrect padding
# expect: b'01ff' b'\x01\xff' 907060870 103547413
# expect: fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603 sha256 32 d41d8cd98f00b204e9800998ecf8427e c3efa690fa3fdd2e2526853eed670538ea127638
# expect: True ddaf35a193617aba
