total = 1
print(totl)  # error: undefined_name
