print(type(1) is int, type("a") is str, type(1.0) == float, type([]) is list, type(None).__name__)
print(isinstance(True, int), isinstance(1, bool), isinstance(1, (str, int)), isinstance("a", object))
print(type(1) == type(2), type(1) == type(1.0), isinstance([], (list, dict)), issubclass(int, object))

# expect: True True True True NoneType
# expect: True False True True
# expect: True False True True
