def splitmix(state):
    state = (state + 0x9E3779B97F4A7C15) % 2 ** 64
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) % 2 ** 64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) % 2 ** 64
    return state, z ^ (z >> 31)


state = 42
for _ in range(3):
    state, out = splitmix(state)
    print(out)

# expect: 13679457532755275413
# expect: 2949826092126892291
# expect: 5139283748462763858
