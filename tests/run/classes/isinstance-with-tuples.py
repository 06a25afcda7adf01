class A:
    pass


class B(A):
    pass


def kind(v):
    if isinstance(v, (int, float)):
        return "number"
    if isinstance(v, (str, bytes)):
        return "text"
    if isinstance(v, (list, tuple, A)):
        return "compound"
    return "other"


print([kind(v) for v in (1, 2.0, True, "s", b"b", [], (), A(), B(), None, {})])
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), isinstance(B(), A), type(B()) is A)

# expect: ['number', 'number', 'number', 'text', 'text', 'compound', 'compound', 'compound', 'compound', 'other', 'other']
# expect: True False True True False
