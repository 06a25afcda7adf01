def show(x, y):
    print(x + 1, x * 1, x // 3, x % 10)


def pick(i):
    if i == 0:
        return 5
    return ((1 << 64) - 1) - i


vals = [5, 1 << 63, 3, 0xffffffffffffffff]
for v in vals:
    print(v // 7, v % 7, v & 0xff, v >> 3, v == 3, v < 0, v / 3)
    print(v ^ 1, v | 8, v & ((1 << 64) - 1), ~v & 0xff, v % 2 ** 64)
    for w in [3, 1 << 63]:
        try:
            print(v - w, v // w, v % w, v & w)
            print(v | w)
            print(v ^ w)
        except OverflowError:
            print('over')
t = 0
for i in range(3):
    t = (t + pick(i)) & 0xffffffffffffffff
    print(t, pick(i) % 1000)

# expect: 0 5 5 0 False False 1.6666666666666667
# expect: 4 13 5 250 5
# expect: 2 1 2 1
# expect: 7
# expect: 6
# expect: -9223372036854775803 0 5 0
# expect: 9223372036854775813
# expect: 9223372036854775813
# expect: 1317624576693539401 1 0 1152921504606846976 False False 3.0744573456182584e+18
# expect: 9223372036854775809 9223372036854775816 9223372036854775808 255 9223372036854775808
# expect: 9223372036854775805 3074457345618258602 2 0
# expect: 9223372036854775811
# expect: 9223372036854775811
# expect: 0 1 0 9223372036854775808
# expect: 9223372036854775808
# expect: 0
# expect: 0 3 3 0 True False 1.0
# expect: 2 11 3 252 3
# expect: 0 1 0 3
# expect: 3
# expect: 0
# expect: -9223372036854775805 0 3 0
# expect: 9223372036854775811
# expect: 9223372036854775811
# expect: 2635249153387078802 1 255 2305843009213693951 False False 6.148914691236517e+18
# expect: 18446744073709551614 18446744073709551615 18446744073709551615 0 18446744073709551615
# expect: 18446744073709551612 6148914691236517205 0 3
# expect: 18446744073709551615
# expect: 18446744073709551612
# expect: 9223372036854775807 1 9223372036854775807 9223372036854775808
# expect: 18446744073709551615
# expect: 9223372036854775807
# expect: 5 5
# expect: 3 614
# expect: 0 613
