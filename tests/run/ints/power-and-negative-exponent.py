print(2 ** 10, (-3) ** 3, 7 ** 0, 0 ** 0)
print(2 ** -2)
n = 5
print(n ** 2, -n ** 2, (-n) ** 2)
print(pow(3, 4), pow(3, 200, 1000), pow(7, -1, 11))

# expect: 1024 -27 1 1
# expect: 0.25
# expect: 25 -25 25
# expect: 81 1 8
