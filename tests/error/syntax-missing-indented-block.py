def f():
print("x")  # error: syntax
