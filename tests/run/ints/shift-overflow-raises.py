# oracle: none
def shift(n, k):
    return n << k


print(shift(1, 62))
print(shift(-1, 63))
for k in (63, 64, 200):
    try:
        print(shift(1, k))
    except OverflowError:
        print(k, "overflow")
print(shift(0, 1000))

# expect: 4611686018427387904
# expect: -9223372036854775808
# expect: 63 overflow
# expect: 64 overflow
# expect: 200 overflow
# expect: 0
