class File:
    pass


with File() as f:  # error: type_error
    print(f)
