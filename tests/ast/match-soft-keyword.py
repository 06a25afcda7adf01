match = case = _ = type = 1
match.x
match(x)
match[x]: int = 1
match, case = 1, 2
match -x
match * x
match (x), y:
    case case: pass
match (match):
    case match(): pass
match not x:
    case _: pass
print(match, case)
