print("{} and {}".format("a", 1), "{1} {0} {1}".format("x", "y"))
print("{name}: {age:>4}".format(name="ann", age=30), "{:.2f}|{:>5}|{:<5}|".format(2.5, "r", 7))
print("{0[1]} {1} {{}}".format([1, 2], 5), "{!r:>6}".format("q"))

# expect: a and 1 y x y
# expect: ann:   30 2.50|    r|7    |
# expect: 2 5 {}    'q'
