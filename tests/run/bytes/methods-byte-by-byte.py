b = b"one two  three"
print(b.rsplit(), b.rsplit(b" ", 1), b.rsplit(None, 1), b.title(), b.upper(), b.capitalize(), b.swapcase())
print(b"a\tb\tcd".expandtabs(), b"a\tb".expandtabs(4), b.translate(bytes.maketrans(b"o", b"0")), b.translate(None, b"e"))
print(bytes.maketrans(b"ab", b"xy")[97], b.rpartition(b" "), b.partition(b" "), b.zfill(20), b.center(20, b"*"), b.ljust(16), b.rjust(16, b"-"))
ba = bytearray(b"Hello World")
print(ba.rsplit(), ba.title(), ba.translate(bytes.maketrans(b"l", b"L")), ba.expandtabs(), ba.rsplit(b"o", 1))
print(ba.upper(), ba.lower(), ba.swapcase(), ba.capitalize(), ba.center(15, b"."), ba.zfill(13), ba.partition(b" "), ba.rpartition(b"o"))
print(ba.find(b"o"), ba.rfind(b"o"), ba.index(b"W"), ba.rindex(b"l"), ba.count(b"l"), ba.startswith(b"He"), ba.endswith((b"x", b"ld")))
print(ba.isalpha(), ba.isdigit(), ba.isalnum(), ba.isspace(), ba.isupper(), ba.islower(), ba.istitle(), ba.isascii())
print(b"12".isdigit(), b"ab".isalpha(), b"Ab Cd".istitle(), b"ab".islower(), b" ".isspace(), b"a1".isalnum(), b"AB".isupper(), b"\xff".isascii())
print(ba.removeprefix(b"He"), ba.removesuffix(b"ld"), b.removeprefix(b"one"), b.removesuffix(b"x"))
print(ba.splitlines(), b"a\nb\r\nc".splitlines(), b"a\nb\r\nc".splitlines(True), ba.strip(b"Hd"), b"  x ".lstrip(), b"  x ".rstrip(), ba.join([b"a", b"b"]), b",".join([b"1", bytearray(b"2")]))
print(b.hex(), ba.hex(), bytes.fromhex("00 ff"), bytearray.fromhex("0a0b"), b.hex(":"), b"abcdef".hex("-", 2))
print(b.replace(b"o", b"00", 1), ba.replace(b"l", b""), b.decode(), ba.decode("ascii"), b.find(b"two", 2), b.count(b"e", 0, 5))

# expect: [b'one', b'two', b'three'] [b'one two ', b'three'] [b'one two', b'three'] b'One Two  Three' b'ONE TWO  THREE' b'One two  three' b'ONE TWO  THREE'
# expect: b'a       b       cd' b'a   b' b'0ne tw0  three' b'on two  thr'
# expect: 120 (b'one two ', b' ', b'three') (b'one', b' ', b'two  three') b'000000one two  three' b'***one two  three***' b'one two  three  ' b'--one two  three'
# expect: [bytearray(b'Hello'), bytearray(b'World')] bytearray(b'Hello World') bytearray(b'HeLLo WorLd') bytearray(b'Hello World') [bytearray(b'Hello W'), bytearray(b'rld')]
# expect: bytearray(b'HELLO WORLD') bytearray(b'hello world') bytearray(b'hELLO wORLD') bytearray(b'Hello world') bytearray(b'..Hello World..') bytearray(b'00Hello World') (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World')) (bytearray(b'Hello W'), bytearray(b'o'), bytearray(b'rld'))
# expect: 4 7 6 9 3 True True
# expect: False False False False False False True True
# expect: True True True True True True True False
# expect: bytearray(b'llo World') bytearray(b'Hello Wor') b' two  three' b'one two  three'
# expect: [bytearray(b'Hello World')] [b'a', b'b', b'c'] [b'a\n', b'b\r\n', b'c'] bytearray(b'ello Worl') b'x ' b'  x' bytearray(b'aHello Worldb') b'1,2'
# expect: 6f6e652074776f20207468726565 48656c6c6f20576f726c64 b'\x00\xff' bytearray(b'\n\x0b') 6f:6e:65:20:74:77:6f:20:20:74:68:72:65:65 6162-6364-6566
# expect: b'00ne two  three' bytearray(b'Heo Word') one two  three Hello World 4 1
