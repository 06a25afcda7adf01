def fnv1a(data):
    h = 0xCBF29CE484222325
    for b in data:
        h ^= b
        h = (h * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


print(fnv1a(b""))
print(fnv1a(b"a"))
print("%016x" % fnv1a(b"hello world"))
print(fnv1a(b"hello world") % 1000)

# expect: 14695981039346656037
# expect: 12638187200555641996
# expect: 779a65e7023cd2e7
# expect: 743
