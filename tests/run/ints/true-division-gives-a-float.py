print(6 / 3, 7 / 2, -1 / 4)
total = 0
for n in [1, 2, 3, 4]:
    total += n
print(total / 4, total // 4)
print(9007199254740993 / 1, 1 / 3)

# expect: 2.0 3.5 -0.25
# expect: 2.5 2
# expect: 9007199254740992.0 0.3333333333333333
