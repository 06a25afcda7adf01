x = "\N{BULLET}"
ﬁ = 1
