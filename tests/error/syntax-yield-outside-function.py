yield 5  # error: syntax
