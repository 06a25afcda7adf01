a = b = 1
a + b = 3  # error: syntax
