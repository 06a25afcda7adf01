"""abc: what is abstract the translator finds (flow/cls.c, infer/abstract.c)."""


class ABC:
    _abc_impl = None


class ABCMeta:
    """Only as metaclass= of a class statement."""


def abstractmethod(funcobj):
    return funcobj
