s = "\x4"  # error: syntax
