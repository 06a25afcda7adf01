e = "before"
try:
    int("x")
except ValueError as e:
    print("inside")
try:
    print(e)
except NameError as err:
    print(err)

# expect: inside
# expect: name 'e' is not defined
