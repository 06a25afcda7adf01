# oracle: none
def walk(n, text, items):
    if n == 0:
        return len(items)
    x = n * 1.5
    items.append(n)
    r = walk(n - 1, text, items)
    return r + (1 if x > n else 0) + len(text)

print(walk(300000, "ab", []))
