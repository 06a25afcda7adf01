del len("x")  # error: syntax
