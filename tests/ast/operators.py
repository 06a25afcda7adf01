a or b and not c in d is not e not in f
-a ** -b ** c
a | b ^ c & d << e + f * g @ h // i % ~j
a < b <= c == d != e
a if b else c if d else e
await_ * (await_)
not not -+~a
x = yield_ = *a, b
