print("  a b   ".split(None, 1), "a  b  ".split(maxsplit=1), " a ".split(None, 0), "  ".split(None, 0))
print("  a b   ".rsplit(None, 1), " a ".rsplit(None, 0), b" a b  ".split(None, 1))

# expect: ['a', 'b   '] ['a', 'b  '] ['a '] []
# expect: ['  a', 'b'] [' a'] [b'a', b'b  ']
