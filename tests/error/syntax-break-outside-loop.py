if True:
    break  # error: syntax
