for mode, text in (("w", "first\n"), ("a", "second\n"), ("a", "third\n")):
    with open("a.tmp", mode) as f:
        n = f.write(text)
        print(mode, n)
with open("a.tmp") as f:
    print(f.read(), end="")
with open("a.tmp", "w") as f:
    pass
print(repr(open("a.tmp").read()))

# expect: w 6
# expect: a 7
# expect: a 6
# expect: first
# expect: second
# expect: third
# expect: ''
