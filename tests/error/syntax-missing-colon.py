if 1 > 0  # error: syntax
    print("yes")
