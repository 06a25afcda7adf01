total = 0
log = []


def add(n):
    global total, fresh
    total += n
    log.append(total)
    fresh = n


for i in range(4):
    add(i)
print(total, log, fresh)

# expect: 6 [0, 1, 3, 6] 3
