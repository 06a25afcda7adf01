def greet(name, loud=False):
    return name


print(greet("ann", name="bob"))  # error: bad_call
