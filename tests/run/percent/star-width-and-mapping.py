print("%*d|%-*s|%.*f" % (6, 42, 5, "ab", 2, 3.14159))
print("%(name)s is %(age)d, %(name)r" % {"name": "ann", "age": 31})
print("%(x)5.1f|%(x)s" % {"x": 2.25})

# expect:     42|ab   |3.14
# expect: ann is 31, 'ann'
# expect:   2.2|2.25
