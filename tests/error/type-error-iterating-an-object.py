class Box:
    pass


for x in Box():  # error: type_error
    print(x)
