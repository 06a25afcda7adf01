M = 2**63 - 1
wide = range(-M, M)
print(7 in wide, M in wide, M - 1 in wide, -M in wide, True in wide)
by = range(-2**63, M, 2**62)
print([v in by for v in (-2**63, -2**62, 0, 1, 2**62, M)])
down = range(M, -2**63, -3)
print([v in down for v in (M, M - 1, M - 3, 0, 1, 2, -2**63, -2**63 + 1, -2**63 + 3)])
r = range(10, 0, -3)
print([v for v in range(-2, 14) if v in r], r.count(7), r.count(8), 2**63 in wide, (2**64 - 1) in r)
print([v for v in range(-2, 30) if v in range(1, 25, 7)], 3 in range(5), 5 in range(5), -1 in range(5))
# expect: True False True True True
# expect: [True, True, True, False, True, False]
# expect: [True, False, True, False, True, False, False, False, True]
# expect: [1, 4, 7, 10] 1 0 False False
# expect: [1, 8, 15, 22] True False False
