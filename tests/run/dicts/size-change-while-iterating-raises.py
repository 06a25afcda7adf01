d = {1: "a", 2: "b"}
try:
    for key in d:
        d[key + 10] = "new"
except RuntimeError as e:
    print(e)
try:
    for key in list(d):
        del d[key]
    print("emptied", d)
    d[1] = 2
    for key in d:
        del d[key]
except RuntimeError as e:
    print(e)

# expect: dictionary changed size during iteration
# expect: emptied {}
# expect: dictionary changed size during iteration
