M = 0xFFFFFFFFFFFFFFFF


def xorshift(s):
    s ^= (s << 13) & M
    s ^= s >> 7
    s ^= (s << 17) & M
    return s


s = 88172645463325252
for i in range(4):
    s = xorshift(s)
    print(s, s % 100, s > 1 << 62)

# expect: 8748534153485358512 12 True
# expect: 3040900993826735515 15 False
# expect: 3453997556048239312 12 False
# expect: 16431732851926010853 53 True
