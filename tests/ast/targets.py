a, *b = c
[a, (b, *c)], d.e, f[g] = h
(a) = (b.c) = [d] = e
for a, in b: pass
for (x), *y in z: pass
with a as (b, *c), d as e[0]: pass
(x): int
x.y: int = 1
x[0]: int
(a).b += 1
del a, (b, [c]), d.e, (f[0])
