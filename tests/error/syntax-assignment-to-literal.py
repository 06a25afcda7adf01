x = 1
5 = x  # error: syntax
