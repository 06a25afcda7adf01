def find(values, wanted):
    for i, v in enumerate(values):
        if v == wanted:
            print("found at", i)
            break
    else:
        print("not found")


find([1, 2, 3], 2)
find([1, 2, 3], 9)
find([], 1)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("ran out")

# expect: found at 1
# expect: not found
# expect: not found
# expect: ran out
