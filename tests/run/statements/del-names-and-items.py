x = 1
d = {"a": 1, "b": 2}
xs = [1, 2, 3]
del d["a"], xs[0]
print(d, xs)
del x
try:
    print(x)
except NameError as e:
    print(e)
x = "again"
print(x)

# expect: {'b': 2} [2, 3]
# expect: name 'x' is not defined
# expect: again
