f() = 1
a + 1 = 2
if x = 3: pass
(a, 1) = b
del f()
for 1 in x: pass
with a as f(): pass
x, y += 1
[a]: int
None = 1
