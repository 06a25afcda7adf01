# types: fnv.h = uint
# types: lcg.state = int
def fnv(text):
    h = 14695981039346656037
    for c in text:
        h = ((h ^ ord(c)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def lcg(n):
    state = 1
    for _ in range(n):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0x7FFFFFFF
    return state


print(fnv("hello"), lcg(10))
# expect: 11831194018420276491 2120504355
