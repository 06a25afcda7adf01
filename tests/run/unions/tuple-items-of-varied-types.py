records = [("ann", 31, 1.7, None), ("bob", None, 1.8, ["x"])]
for name, age, height, extra in records:
    line = name.upper() + f" {height:.2f}"
    if age is not None:
        line += f" {age + 1}"
    if extra:
        line += " " + extra[0]
    print(line)
print(max(records)[0], [r[2] for r in records], records[1][-1])

# expect: ANN 1.70 32
# expect: BOB 1.80 x
# expect: bob [1.7, 1.8] ['x']
