class Meta(type):
    pass


class A(metaclass=Meta):  # error: unsupported
    pass
