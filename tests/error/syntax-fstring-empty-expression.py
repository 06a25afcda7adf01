print(f"a{}b")  # error: syntax
