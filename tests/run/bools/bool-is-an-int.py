print(True + True, True * 3, -True, ~False, True / 2)
print(sum([True, False, True]), [10, 20][True])
print(True == 1, False == 0.0, True is True, isinstance(True, int))
print(int(True), float(False), str(True), "%d" % True)

# expect: 2 3 -1 -1 0.5
# expect: 2 20
# expect: True True True True
# expect: 1 0.0 True 1
