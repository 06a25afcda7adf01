for x in (0.1, 1.0, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 1.5e300, 2.0 ** 70, 0.1 + 0.2, 5e-324):
    print(x)

# expect: 0.1
# expect: 1.0
# expect: 1e+16
# expect: 1000000000000000.0
# expect: 123456789.123
# expect: 1e-05
# expect: 0.0001
# expect: 1.5e+300
# expect: 1.1805916207174113e+21
# expect: 0.30000000000000004
# expect: 5e-324
