import sys
P = "b.tmp"
with open(P, "wb") as f:
    print(f.write(b"hello\n"), f.mode)
with open(P, mode="ab") as f:
    f.write(b"more\r\nlast")
with open(P, "rb") as f:
    print(f.read(3), f.tell(), f.seek(1), f.read())
with open(P, "rb") as f:
    for line in f:
        print(line)
with open(P, "r+b") as f:
    f.seek(2)
    f.write(b"XX")
    f.seek(0)
    print(f.readline(), f.readlines())
with open(P, "r+") as f:
    print(repr(f.readline()))
def slurp(path, mode="r"):
    with open(path, mode) as f:
        return f.read()
print(slurp(P, "rb"), repr(slurp(P)))
def dump(path, data):
    mode = "wb" if isinstance(data, bytes) else "w"
    with open(path, mode) as f:
        f.write(data)
dump(P, b"abc")
print(slurp(P))
dump(P, "text")
print(slurp(P, "rb"))
try:
    open(P, "rb", encoding="utf-8")
except ValueError as e:
    print(e)
try:
    open(P, "qq")
except ValueError as e:
    print(e)
try:
    with open(P, "rb") as f:
        f.write(b"x")
except OSError as e:
    print(type(e).__name__, e)
try:
    open("no-such-file", "rb")
except FileNotFoundError as e:
    print(e)
sys.stdout.flush()
print(sys.stdout.buffer.write(b"bytes\n"))
sys.stdout.buffer.flush()
open(P, "wb").close()
with open(P, "rb") as f:
    print(f.read(), f.closed)
print(f.closed)
# expect: 6 wb
# expect: b'hel' 3 1 b'ello\nmore\r\nlast'
# expect: b'hello\n'
# expect: b'more\r\n'
# expect: b'last'
# expect: b'heXXo\n' [b'more\r\n', b'last']
# expect: 'heXXo\n'
# expect: b'heXXo\nmore\r\nlast' 'heXXo\nmore\nlast'
# expect: abc
# expect: b'text'
# expect: binary mode doesn't take an encoding argument
# expect: invalid mode: 'qq'
# expect: UnsupportedOperation write
# expect: [Errno 2] No such file or directory: 'no-such-file'
# expect: bytes
# expect: 6
# expect: b'' False
# expect: True
