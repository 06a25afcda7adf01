def shift(n):
    return 1 << n


for count in (3, -1):
    try:
        print(shift(count))
    except ValueError as e:
        print("ValueError:", e)

# expect: 8
# expect: ValueError: negative shift count
