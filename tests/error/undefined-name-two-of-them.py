print(alpha)  # error: undefined_name
x = 1
print(x + beta)  # error: undefined_name
