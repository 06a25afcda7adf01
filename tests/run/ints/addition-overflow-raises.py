# oracle: none
def add(a, b):
    return a + b


big = 9223372036854775807
print(add(big, 0))
try:
    print(add(big, 1))
except OverflowError:
    print("overflow")
try:
    print(add(-big, -2))
except OverflowError:
    print("overflow")
print(add(-big, -1))

# expect: 9223372036854775807
# expect: overflow
# expect: overflow
# expect: -9223372036854775808
