def down(n):
    return 1 + down(n + 1)


try:
    down(0)
except RecursionError:
    print("too deep")
print("still alive")

# expect: too deep
# expect: still alive
# stackless: none
