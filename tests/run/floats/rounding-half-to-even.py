for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675):
    print(round(x), round(x, 2))
print(round(3.14159, 3), round(1234.5678, -2), round(1e15 + 0.5))

# expect: 0 0.5
# expect: 2 1.5
# expect: 2 2.5
# expect: 0 -0.5
# expect: -2 -1.5
# expect: 3 2.67
# expect: 3.142 1200.0 1000000000000000
