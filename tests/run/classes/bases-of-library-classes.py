# What the library's classes share with each other is no base of theirs.
print(set.__mro__, set.__bases__, frozenset.__base__)
print(type(iter([])).__mro__, type(iter({})).__bases__)
print(list.__bases__, OSError.__mro__)
# expect: (<class 'set'>, <class 'object'>) (<class 'object'>,) <class 'object'>
# expect: (<class 'list_iterator'>, <class 'object'>) (<class 'object'>,)
# expect: (<class 'object'>,) (<class 'OSError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
