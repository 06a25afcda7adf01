lines = ["3 apples", "x", "10 pears", "", "7 figs"]
split = (line.split() for line in lines if line)
counts = (int(parts[0]) for parts in split if len(parts) == 2)
doubled = (c * 2 for c in counts if c > 3)
print(next(doubled), sum(doubled), list(counts))

# expect: 20 14 []
