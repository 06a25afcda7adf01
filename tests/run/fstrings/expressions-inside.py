name, n = "Bob", 3
d = {"k": [1, 2]}
print(f"{name} has {n + 1} items, {n * 2 = }, {name!r} {d['k'][0]}")
print(f"{'yes' if n > 2 else 'no'} {len(name):03d} {{literal}} {max(1, n)}")
print(f"{name.upper():>6}|{n!s:<4}|{[x * x for x in range(n)]}")
print(f"{(lambda x: x + 1)(n)} {f'{n}nested'} {'a' 'b'}")

# expect: Bob has 4 items, n * 2 = 6, 'Bob' 1
# expect: yes 003 {literal} 3
# expect:    BOB|3   |[0, 1, 4]
# expect: 4 3nested ab
