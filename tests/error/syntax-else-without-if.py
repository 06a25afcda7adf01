x = 1
else:  # error: syntax
    x = 2
