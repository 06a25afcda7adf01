def show(value):
    print("eval", value)
    return value


if show(False) and show(True):
    print("both")
if show(True) or show(False):
    print("either")
x = show(0) or show(2)
print(x)

# expect: eval False
# expect: eval True
# expect: either
# expect: eval 0
# expect: eval 2
# expect: 2
