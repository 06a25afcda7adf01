for e in (ValueError(), ValueError("one"), ValueError("a", 2), KeyError("k"), IndexError(3), Exception(None)):
    print(str(e), "|", repr(e), "|", e.args)

# expect:  | ValueError() | ()
# expect: one | ValueError('one') | ('one',)
# expect: ('a', 2) | ValueError('a', 2) | ('a', 2)
# expect: 'k' | KeyError('k') | ('k',)
# expect: 3 | IndexError(3) | (3,)
# expect: None | Exception(None) | (None,)
