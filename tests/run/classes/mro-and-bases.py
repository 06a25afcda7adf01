class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print(D.__mro__, D.__bases__, A.__bases__, A.__base__ if 0 else "")
print([c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
for c in type(D()).__mro__:
    print(c.__name__)
print(int.__mro__, bool.__bases__)

# expect: (<class '__main__.D'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <class 'object'>) (<class '__main__.B'>, <class '__main__.C'>) (<class 'object'>,) 
# expect: ['D', 'B', 'C', 'A', 'object'] True
# expect: D
# expect: B
# expect: C
# expect: A
# expect: object
# expect: (<class 'int'>, <class 'object'>) (<class 'int'>,)
