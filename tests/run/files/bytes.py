def save(name, data):
    f = open(name, "wb")
    n = f.write(data)
    f.write(bytearray([1, 2, 255]))
    f.close()
    return n


print(save("bytes.tmp", b"P6\n%d\n" % 3))
with open("bytes.tmp", mode="rb") as f:
    print(f.readline(), f.read(2), f.read())
with open("bytes.tmp", "ab") as f:
    f.write(b"end")
for line in open("bytes.tmp", "rb"):
    print(line)
print(open("bytes.tmp", "r", encoding="latin-1").read(2))
try:
    open("missing.tmp", "rb")
except FileNotFoundError as e:
    print(e)

# expect: 5
# expect: b'P6\n' b'3\n' b'\x01\x02\xff'
# expect: b'P6\n'
# expect: b'3\n'
# expect: b'\x01\x02\xffend'
# expect: P6
# expect: [Errno 2] No such file or directory: 'missing.tmp'
