s = "gelato"
print(f"{s:10}|{s:>10}|{s:^10}|{s:.3}|{s:-^12.4}|{s!r:>10}")
print(f"{'':5}|{'x':<3}|{'☕':>3}|{None!s:6}|{s[1:3]:*<4}")

# expect: gelato    |    gelato|  gelato  |gel|----gela----|  'gelato'
# expect:      |x  |  ☕|None  |el**
