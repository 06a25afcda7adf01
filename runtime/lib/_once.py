"""Class statements in functions: gelato has one class for each."""

_made = []


def __class_once__(name, index):
    """Before a class statement that uses its function's variables: gelato has one
    class for it, so it may run only once."""
    if index in _made:
        raise NotImplementedError("class " + name + " is made a second time "
                                  "with its function's variables: gelato "
                                  "supports that only once")
    _made.append(index)
