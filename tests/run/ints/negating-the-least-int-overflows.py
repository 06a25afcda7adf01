# oracle: none
least = -9223372036854775807 - 1


def negate(n):
    return -n


print(negate(5), negate(least + 1))
for f in (negate, abs, lambda n: n // -1):
    try:
        print(f(least))
    except OverflowError:
        print("overflow")

# expect: -5 9223372036854775807
# expect: overflow
# expect: overflow
# expect: overflow
