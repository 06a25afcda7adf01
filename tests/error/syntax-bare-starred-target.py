*a = [1, 2]  # error: syntax
