a = bytearray()
a.append(104)
a.extend(b"ello")
a.extend([32, 119])
a += b"orld"
print(a, bytes(a), a.decode())
print(bytearray("text", "utf-8"), bytearray([1, 2, 3]), bytearray(b"x") * 3, 2 * bytearray(b"ab"))
a.insert(0, 46)
a.insert(100, 33)
print(a.pop(), a.pop(0), a)
a.remove(108)
a.reverse()
print(a)
b = a.copy()
a.clear()
print(a, b, bool(a), bool(b))
for f in (lambda: a.pop(), lambda: b.remove(1), lambda: b.append(300), lambda: bytearray([1, 256]),
          lambda: bytearray(-1), lambda: hash(b)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
s = 0
for x in bytearray(b"\x01\x02\xff"):
    s += x
print(s, sum(bytearray(10)), max(b), sorted(b)[:3], list(bytearray(b"ab")))

# expect: bytearray(b'hello world') b'hello world' hello world
# expect: bytearray(b'text') bytearray(b'\x01\x02\x03') bytearray(b'xxx') bytearray(b'abab')
# expect: 33 46 bytearray(b'hello world')
# expect: bytearray(b'dlrow oleh')
# expect: bytearray(b'') bytearray(b'dlrow oleh') False True
# expect: IndexError pop from empty bytearray
# expect: ValueError value not found in bytearray
# expect: ValueError byte must be in range(0, 256)
# expect: ValueError byte must be in range(0, 256)
# expect: ValueError negative count
# expect: TypeError unhashable type: 'bytearray'
# expect: 258 0 119 [32, 100, 101] [97, 98]
