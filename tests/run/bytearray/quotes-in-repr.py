for b in [b"'Q", b'"x', b"'\"", b"a\\'", b"plain", b"\x00'"]:
    print(bytearray(b), b)
# expect: bytearray(b"\'Q") b"'Q"
# expect: bytearray(b'"x') b'"x'
# expect: bytearray(b'\'"') b'\'"'
# expect: bytearray(b"a\\\'") b"a\\'"
# expect: bytearray(b'plain') b'plain'
# expect: bytearray(b"\x00\'") b"\x00'"
