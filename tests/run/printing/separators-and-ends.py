print()
print("a", "b", sep="-")
print("x", end="")
print("y", end="|\n")
print(1, 2, 3, sep="")
print(*["p", "q"], sep=", ", end=".\n")
print("multi\nline", None, True)
print("")

# expect:
# expect: a-b
# expect: xy|
# expect: 123
# expect: p, q.
# expect: multi
# expect: line None True
# expect:
