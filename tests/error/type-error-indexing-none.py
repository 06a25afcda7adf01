def lookup(name):
    print("looking for", name)


value = lookup("x")
print(value[0])  # error: type_error
