name = "abc  # error: syntax
print(name)
