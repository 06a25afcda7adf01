class = 5  # error: syntax
