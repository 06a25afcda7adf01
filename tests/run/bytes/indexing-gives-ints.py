data = b"abc\x00\xff"
print(data[0], data[-1], len(data), data[1:3], list(data))
print(data, repr(data), b"it's", b'"', b"\t\n\\")
for b in data[:2]:
    print(b)

# expect: 97 255 5 b'bc' [97, 98, 99, 0, 255]
# expect: b'abc\x00\xff' b'abc\x00\xff' b"it's" b'"' b'\t\n\\'
# expect: 97
# expect: 98
