def check(n):
    print("check", n)
    return n > 1


print(any(check(n) for n in (1, 2, 3)))
print(all(check(n) for n in (2, 1, 3)))
print(any([]), all([]))

# expect: check 1
# expect: check 2
# expect: True
# expect: check 2
# expect: check 1
# expect: False
# expect: False True
