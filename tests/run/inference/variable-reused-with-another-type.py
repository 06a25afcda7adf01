data = "3,1,2"
data = data.split(",")
data = [int(d) for d in data]
data = sorted(data)
print(data)
data = {d: d * d for d in data}
print(data)
data = sum(data.values()) / len(data)
print(round(data, 3))
for data in ("text", 5, None):
    print(data, end=" ")
print()

# expect: [1, 2, 3]
# expect: {1: 1, 2: 4, 3: 9}
# expect: 4.667
# expect: text 5 None 
