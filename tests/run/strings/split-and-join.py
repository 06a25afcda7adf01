print("a b  c\td\n".split(), "a,b,,c".split(","), "a,b,c".split(",", 1))
print("".split(), "".split(","), "x".split(","))
print("-".join(["1", "2", "3"]), "".join([]), ", ".join(c for c in "abc"))
print("k=v=w".partition("="), "none".partition("="), "a.b.c".rpartition("."))
print("a b c".rsplit(" ", 1), "one\ntwo\r\nthree".splitlines())

# expect: ['a', 'b', 'c', 'd'] ['a', 'b', '', 'c'] ['a', 'b,c']
# expect: [] [''] ['x']
# expect: 1-2-3  a, b, c
# expect: ('k', '=', 'v=w') ('none', '', '') ('a.b', '.', 'c')
# expect: ['a b', 'c'] ['one', 'two', 'three']
