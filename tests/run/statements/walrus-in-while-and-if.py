data = [3, 1, 4, 1, 5]
pos = 0


def read():
    global pos
    pos += 1
    return data[pos - 1] if pos <= len(data) else None


while (n := read()) is not None:
    if (sq := n * n) > 9:
        print(n, sq)
print(n, sq)

# expect: 4 16
# expect: 5 25
# expect: None 25
