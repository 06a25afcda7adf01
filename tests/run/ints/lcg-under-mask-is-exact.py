MASK = (1 << 64) - 1


def step(x):
    return (x * 6364136223846793005 + 1442695040888963407) & MASK


x = 1
for _ in range(5):
    x = step(x)
    print(x >> 33, x & 0xFFFF)

# expect: 908834774 124
# expect: 1093944153 6939
# expect: 1392341196 43534
# expect: 822192870 22469
# expect: 1708211034 43504
