return
break
def f(a, a):
    global a
    nonlocal q
    for x in y: pass
    continue
class A:
    yield 1
def g():
    print(x)
    global x
    await z
async def h():
    yield 1
    return 2
nonlocal v
