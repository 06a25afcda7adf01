x = 0123  # error: syntax
