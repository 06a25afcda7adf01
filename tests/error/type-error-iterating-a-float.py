for x in 2.5:  # error: type_error
    print(x)
