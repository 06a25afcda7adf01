class A:
    pass


for x, c in ((A, 1), ("a", int), (1, 2)):
    try:
        print(issubclass(x, c))
    except TypeError as e:
        print(e)
try:
    print(isinstance(1, 2))
except TypeError as e:
    print(e)
print(isinstance(A(), (int, A)), issubclass(A, (int, object)))
try:
    print(b"asdf".partition(1))
except TypeError as e:
    print(e)

# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 1 must be a class
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: True True
# expect: a bytes-like object is required, not 'int'
