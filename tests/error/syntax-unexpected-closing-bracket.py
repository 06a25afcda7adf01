print(1))  # error: syntax
