# oracle: none
def waste(n):
    for i in range(3):
        n * n
    return "done"


print(waste(10))
try:
    print(waste(1 << 40))
except OverflowError:
    print("overflow")

# expect: done
# expect: overflow
