from stackless import coroutine

def link(n):
    if n == 0:
        return "bottom"
    co = coroutine()
    co.bind(link, n - 1)
    return co.switch()

print(link(80))
