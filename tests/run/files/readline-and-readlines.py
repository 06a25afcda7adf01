with open("r.tmp", "w") as f:
    f.write("one\ntwo\n\nfour")
f = open("r.tmp")
print(repr(f.readline()), repr(f.readline()), f.readlines(), repr(f.readline()))
f.close()
print([line.rstrip("\n") for line in open("r.tmp")])

# expect: 'one\n' 'two\n' ['\n', 'four'] ''
# expect: ['one', 'two', '', 'four']
