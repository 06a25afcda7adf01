"""Huffman coding, run-length coding and LZ-style compression of bytes and
text, with bit streams, canonical codes and checks of the way back."""


class Leaf:
    def __init__(self, symbol, weight):
        self.symbol = symbol
        self.weight = weight

    def codes(self, prefix, out):
        out[self.symbol] = prefix or "0"

    def depth(self):
        return 0

    def order(self):
        return self.weight, 0, self.symbol


class Branch:
    made = 0

    def __init__(self, left, right):
        self.left = left
        self.right = right
        self.weight = left.weight + right.weight
        Branch.made += 1
        self.number = Branch.made

    def codes(self, prefix, out):
        self.left.codes(prefix + "0", out)
        self.right.codes(prefix + "1", out)

    def depth(self):
        return 1 + max(self.left.depth(), self.right.depth())

    def order(self):
        return self.weight, 1, self.number


class BitWriter:
    def __init__(self):
        self.bytes = []
        self.current = 0
        self.used = 0

    def write(self, bits):
        for bit in bits:
            self.current = self.current << 1 | (bit == "1")
            self.used += 1
            if self.used == 8:
                self.bytes.append(self.current)
                self.current = self.used = 0

    def finish(self):
        padding = -self.used % 8
        self.write("0" * padding)
        return bytes(self.bytes), padding


def read_bits(data, padding):
    total = len(data) * 8 - padding
    for i in range(total):
        yield data[i >> 3] >> (7 - i % 8) & 1


def count(symbols):
    table = {}
    for s in symbols:
        table[s] = table.get(s, 0) + 1
    return table


def build(frequencies):
    if not frequencies:
        raise ValueError("nothing to encode")
    nodes = [Leaf(s, w) for s, w in frequencies.items()]
    while len(nodes) > 1:
        nodes.sort(key=lambda n: n.order(), reverse=True)
        a = nodes.pop()
        b = nodes.pop()
        nodes.append(Branch(a, b))
    return nodes[0]


def canonical(codes):
    """Codes of the same lengths, assigned in order of (length, symbol)."""
    result = {}
    code = 0
    last = 0
    for length, symbol in sorted((len(c), s) for s, c in codes.items()):
        code <<= length - last
        last = length
        result[symbol] = format_bits(code, length)
        code += 1
    return result


def format_bits(value, width):
    digits = []
    for _ in range(width):
        digits.append("01"[value & 1])
        value >>= 1
    return "".join(reversed(digits))


def encode(symbols, codes):
    writer = BitWriter()
    for s in symbols:
        writer.write(codes[s])
    return writer.finish()


def decode(data, padding, codes):
    back = {code: symbol for symbol, code in codes.items()}
    current = ""
    for bit in read_bits(data, padding):
        current += str(bit)
        if current in back:
            yield back[current]
            current = ""
    if current:
        raise ValueError(f"trailing bits {current}")


def run_lengths(symbols):
    it = iter(symbols)
    try:
        previous = next(it)
    except StopIteration:
        return
    n = 1
    for s in it:
        if s == previous:
            n += 1
        else:
            yield previous, n
            previous, n = s, 1
    yield previous, n


def lz_compress(text, window=64):
    i = 0
    while i < len(text):
        best_length = best_offset = 0
        for offset in range(1, min(i, window) + 1):
            length = 0
            while i + length < len(text) and text[i + length] == text[i - offset + length] and length < 15:
                length += 1
            if length > best_length:
                best_length, best_offset = length, offset
        if best_length >= 3:
            yield best_offset, best_length
            i += best_length
        else:
            yield text[i]
            i += 1


def lz_expand(items):
    out = []
    for item in items:
        if isinstance(item, tuple):
            offset, length = item
            for _ in range(length):
                out.append(out[-offset])
        else:
            out.append(item)
    return "".join(out)


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def demonstrate(symbols, join):
    tree = build(count(symbols))
    codes = {}
    tree.codes("", codes)
    better = canonical(codes)
    data, padding = encode(symbols, better)
    back = join(decode(data, padding, better))
    print(f"{len(symbols)} symbols -> {len(data)} bytes, depth {tree.depth()}, padding {padding}")
    for s, w in sorted(count(symbols).items(), key=lambda p: (-p[1], p[0]))[:6]:
        print(f"  {s!r:>6} {w:>3} {codes[s]:>8} {better[s]:>8}")
    print("  checksum %08x" % checksum(data), "round trip", back == symbols, data[:6])


demonstrate("she sells sea shells by the sea shore; the shells she sells are sea shells", "".join)
demonstrate(b"\x00\x00\x00\x01\x02\x02\xff" * 12, bytes)
demonstrate([i * i % 11 for i in range(50)], list)
demonstrate("aaaa", "".join)
try:
    demonstrate("", "".join)
except ValueError as e:
    print("error:", e)
try:
    list(decode(b"\xff\xff", 3, {"a": "0", "b": "10", "c": "110"}))
except ValueError as e:
    print("error:", e)

print(list(run_lengths("aaabccd")), list(run_lengths([])), list(run_lengths([1, 1, 2, 2.0, None])))
text = "the cat sat on the mat, the cat sat on the hat, " * 2
packed = list(lz_compress(text))
print(len(text), "->", len(packed), packed[:12], packed[-2:])
print(lz_expand(packed) == text, lz_expand(["a", (1, 5), "b", (7, 3)]))

# expect: 74 symbols -> 28 bytes, depth 6, padding 0
# expect:      's'  16       01       01
# expect:      ' '  14      111      100
# expect:      'e'  14       00       00
# expect:      'l'  10      101      101
# expect:      'h'   8     1101     1101
# expect:      'a'   4     1000     1100
# expect:   checksum c6050d3d round trip True b't\x89k\x13#\xa5'
# expect: 84 symbols -> 20 bytes, depth 3, padding 4
# expect:        0  36        0        0
# expect:        2  24       10       10
# expect:        1  12      110      110
# expect:      255  12      111      111
# expect:   checksum 714e0aba round trip True b'\x1a\xb8\xd5\xc6\xae5'
# expect: 50 symbols -> 17 bytes, depth 3, padding 4
# expect:        1   9      101      101
# expect:        3   9      110      110
# expect:        4   9      111      111
# expect:        5   9       00       00
# expect:        9   9       01       01
# expect:        0   5      100      100
# expect:   checksum 5b5909ae round trip True b'\x97\xa6\xc3\xec\xbd6'
# expect: 4 symbols -> 1 bytes, depth 0, padding 4
# expect:      'a'   4        0        0
# expect:   checksum 00010001 round trip True b'\x00'
# expect: error: nothing to encode
# expect: error: trailing bits 1111111111111
# expect: [('a', 3), ('b', 1), ('c', 2), ('d', 1)] [] [(1, 2), (2, 2), (None, 1)]
# expect: 96 -> 25 ['t', 'h', 'e', ' ', 'c', 'a', 't', ' ', 's', (4, 3), 'o', 'n'] [(24, 15), (48, 7)]
# expect: True aaaaaabaaa
