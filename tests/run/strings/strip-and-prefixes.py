s = "  xxhixx "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxhixx".strip("x"), "abcba".strip("ab"), "path/".rstrip("/"))
print("prefix-body".removeprefix("prefix-"), "a.py".removesuffix(".py"), "a".removesuffix("b"))
print("hello".startswith("he"), "hello".endswith(("lo", "la")), "hello".startswith("l", 2))

# expect: 'xxhixx' 'xxhixx ' '  xxhixx'
# expect: hi c path
# expect: body a a
# expect: True True True
