# oracle: none
def nested(n):
    if n == 0:
        return 1
    return sorted([2, 1], key=lambda x: nested(n - 1) * x)[0] + nested_depth(n)

def nested_depth(n):
    return 0 if n == 0 else 1

def deep(n):
    if n == 0:
        return 0
    return [0, 1][sorted([1], key=lambda x: deep(n - 1))[0]]

print(nested(8), deep(20000))
