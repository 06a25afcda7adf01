x = 1
nonlocal x  # error: syntax
