import io
f = io.StringIO()
print("hello", 3, file=f)
f.write("two\nthree")
print(repr(f.getvalue()), f.tell())
f.seek(0)
print(f.readline(), f.read(2), [l for l in f], repr(f.read()))
g = io.StringIO("a\nb\n")
for line in g:
    print(repr(line))
with io.BytesIO(b"abc") as b:
    b.seek(1)
    b.write(b"XY")
    b.write(bytearray(b"Z"))
    print(b.getvalue(), b.tell(), b.read(), b.seek(0), b.read(2))

# expect: 'hello 3\ntwo\nthree' 17
# expect: hello 3
# expect:  tw ['o\n', 'three'] ''
# expect: 'a\n'
# expect: 'b\n'
# expect: b'aXYZ' 4 b'' 0 b'aX'
