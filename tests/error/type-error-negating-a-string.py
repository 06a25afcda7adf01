name = "bob"
print(-name)  # error: type_error
