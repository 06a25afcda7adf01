def main():
    return helper(3) + CONSTANT


def helper(n):
    return n * 2


CONSTANT = 100
print(main())

# expect: 106
