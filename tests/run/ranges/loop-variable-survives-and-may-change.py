for i in range(3):
    print(i, end=" ")
    i = 10
print(i)
n = 3
for i in range(n):
    n += 1
print(n)

# expect: 0 1 2 10
# expect: 6
