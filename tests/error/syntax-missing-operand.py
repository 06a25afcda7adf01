x = 3 +  # error: syntax
y = 2
