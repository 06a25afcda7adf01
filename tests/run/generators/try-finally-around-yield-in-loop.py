log = []


def guarded(n):
    for i in range(n):
        log.append(f"open {i}")
        try:
            yield i
        finally:
            log.append(f"close {i}")


for i in guarded(3):
    log.append(f"use {i}")
    if i == 1:
        log.append("break")
        break
print(log[:6])

# expect: ['open 0', 'use 0', 'close 0', 'open 1', 'use 1', 'break']
