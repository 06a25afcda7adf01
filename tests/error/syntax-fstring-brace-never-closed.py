x = 3
print(f"{x")  # error: syntax
