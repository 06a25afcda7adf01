None = 5  # error: syntax
