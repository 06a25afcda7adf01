# oracle: none
def down(n):
    return 0 if n == 0 else down(n - 1) + 1

def key(x):
    return down(50000) - x

print(sorted([1, 5, 3, 2], key=key))
print(min([4, 2, 6], key=key))
