name = "bob"
print(name.uper())  # error: no_attribute
