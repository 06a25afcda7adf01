class Widget:
    pass


def f():
    pass


print(Widget, [Widget], int, str, ValueError)
print(type(Widget()), type(3), type(None), type([]), type(f), type(Widget))
print(Widget.__name__, f.__name__)

# expect: <class '__main__.Widget'> [<class '__main__.Widget'>] <class 'int'> <class 'str'> <class 'ValueError'>
# expect: <class '__main__.Widget'> <class 'int'> <class 'NoneType'> <class 'list'> <class 'function'> <class 'type'>
# expect: Widget f
