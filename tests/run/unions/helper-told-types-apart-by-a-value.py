def convert(kind, value):
    if kind == "int":
        return value + 1
    return value + "!"


print(convert("int", 3))
print(convert("str", "three"))

# expect: 4
# expect: three!
