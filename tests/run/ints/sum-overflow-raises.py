# oracle: none
values = [1 << 62, 1 << 62]
print(sum(values[:1]))
try:
    print(sum(values))
except OverflowError:
    print("overflow")

# expect: 4611686018427387904
# expect: overflow
