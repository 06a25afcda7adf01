def turn(seed, count):
    mask = (1 << 64) - 1
    for _ in range(count):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        seed ^= (seed << 13) & mask
    return seed >> 33


x = len("abc")
print(turn(716, 3), turn(abs(x) & 1023, 3))

# expect: 819503646 460236032
