print((2.0).is_integer(), (2.5).is_integer())
print(9007199254740993 == 9007199254740992.0)
print(9007199254740993 > 9007199254740992.0)
print(2 ** 62 == 2.0 ** 62, float(2 ** 62))

# expect: True False
# expect: False
# expect: True
# expect: True 4.611686018427388e+18
