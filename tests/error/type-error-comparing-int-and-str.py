age = 30
if age < "40":  # error: type_error
    print("young")
