x = 1
if x = 2:  # error: syntax
    print("two")
