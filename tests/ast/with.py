with (a): pass
with (a, b): pass
with (a as b): pass
with (a as b, c,): pass
with (a, b) as c: pass
with (a).b as c, (d): pass
def f():
    with (yield): pass
with (a, b).c: pass
async def f():
    async with a as b, c: pass
