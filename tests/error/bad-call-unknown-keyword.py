def greet(name, loud=False):
    return name


print(greet("ann", volume=3))  # error: bad_call
