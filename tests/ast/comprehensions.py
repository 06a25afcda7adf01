[a for a, b in c if d if e for f in g]
{a: b for (a), [b] in c}
{a for a in b}
(a async for a in b)
[(yield_) for x.y in z for w[0], in v]
[a := 1, b]
[y := x for x in z if (w := x)]
