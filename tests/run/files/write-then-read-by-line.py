with open("lines.tmp", "w") as f:
    for i in range(3):
        f.write(f"line {i}\n")
    print("last", file=f)
with open("lines.tmp") as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
with open("lines.tmp") as f:
    print(f.read().split("\n"))

# expect: 1 'line 0\n'
# expect: 2 'line 1\n'
# expect: 3 'line 2\n'
# expect: 4 'last\n'
# expect: ['line 0', 'line 1', 'line 2', 'last', '']
