pair = (1, 2)
print("%s %s" % pair, "%s" % (pair,), "%r" % [pair])
print("%c%c %5.1f%%" % (65, "B", 99.5), "%s" % {"a": 1})

# expect: 1 2 (1, 2) [(1, 2)]
# expect: AB  99.5% {'a': 1}
