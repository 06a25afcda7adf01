if a: b
elif c: d
elif e: f
else:
    if g: h
    else: i
