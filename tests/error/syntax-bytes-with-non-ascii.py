b = b"é"  # error: syntax
