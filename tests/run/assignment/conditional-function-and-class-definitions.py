fast = len("abc") > 2
if fast:
    def area(r):
        return r * r
else:
    def area(r):
        return sum(r for _ in range(r))

for flavour in (0, 1):
    if flavour:
        class Tool:
            name = "second"
    else:
        class Tool:
            name = "first"
    print(Tool.name)
print(area(5))

# expect: first
# expect: second
# expect: 25
