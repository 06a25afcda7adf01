def show(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
show(lambda: str.maketrans(1, "a"))
show(lambda: str.maketrans("a", 1))
show(lambda: str.maketrans("a", "b", 1))
show(lambda: str.maketrans("ab", "c"))
show(lambda: str.maketrans([1]))
show(lambda: str.maketrans("ab", "cd", "e"))
show(lambda: "a".splitlines(2.5))
show(lambda: "a\nb".splitlines(True))
show(lambda: b"a".splitlines(None))
show(lambda: b"a\nb".splitlines(1))
show(lambda: b"a".center(3, "a"))
show(lambda: b"a".rjust(3, b"ab"))
show(lambda: b"a".ljust(3, bytearray(b"x")))
show(lambda: bytearray(b"a").ljust(3, 1))
show(lambda: "a".removesuffix(b""))
show(lambda: "abc".removeprefix(None))
show(lambda: iter(1, 2))
show(lambda: bytearray().extend(1))
show(lambda: bytearray().extend("a"))
show(lambda: float.fromhex(b"1"))
show(lambda: float.fromhex("0x1.8p1"))
show(lambda: [1].index(1, "a"))
show(lambda: (1,).index(1, 0, None))
show(lambda: b"a".index(b"a", "a"))
show(lambda: dict.fromkeys())
show(lambda: {}.fromkeys(1, 2, 3))
show(lambda: b"ab".hex(1))
show(lambda: b"ab".hex("ab"))
show(lambda: b"ab".hex(b"-", 1))
show(lambda: "a".encode(None))
show(lambda: bytes("a", None))
show(lambda: int.from_bytes(5))
show(lambda: (5).to_bytes(2.5))
# expect: TypeError first maketrans argument must be a string if there is a second argument
# expect: TypeError maketrans() argument 2 must be str, not int
# expect: TypeError maketrans() argument 3 must be str, not int
# expect: ValueError the first two maketrans arguments must have equal length
# expect: TypeError if you give only one argument to maketrans it must be a dict
# expect: {97: 99, 98: 100, 101: None}
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ['a\n', 'b']
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: [b'a\n', b'b']
# expect: TypeError center() argument 2 must be a byte string of length 1, not str
# expect: TypeError rjust() argument 2 must be a byte string of length 1, not bytes
# expect: b'axx'
# expect: TypeError ljust() argument 2 must be a byte string of length 1, not int
# expect: TypeError removesuffix() argument must be str, not bytes
# expect: TypeError removeprefix() argument must be str, not None
# expect: TypeError iter(v, w): v must be callable
# expect: TypeError can't extend bytearray with int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError bad argument type for built-in operation
# expect: 3.0
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError fromkeys expected at least 1 argument, got 0
# expect: TypeError fromkeys expected at most 2 arguments, got 3
# expect: TypeError object of type 'int' has no len()
# expect: ValueError sep must be length 1.
# expect: 61-62
# expect: TypeError encode() argument 'encoding' must be str, not None
# expect: TypeError bytes() argument 'encoding' must be str, not None
# expect: TypeError cannot convert 'int' object to bytes
# expect: TypeError 'float' object cannot be interpreted as an integer
