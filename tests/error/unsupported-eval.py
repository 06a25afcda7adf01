print(eval("1 + 2"))  # error: unsupported
