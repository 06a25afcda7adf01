print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(15, -1), round(25, -1), type(round(2.0)).__name__)
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), pow(2, 5), pow(2.0, -1), pow(5, 3, 7))
print(abs(-3), abs(2.5), abs(-0.0), abs(True))

# expect: 2 4 -2 2.57 20 20 int
# expect: (3, 2) (-4, 3) (3.0, 1.5) 32 0.5 6
# expect: 3 2.5 0.0 1
