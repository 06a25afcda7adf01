"""enum: Enum, IntEnum, StrEnum. The translator makes the members of a program's
classes (flow/enum.c) by the methods here whose names begin with __enum_; what a
class of members answers itself (iteration, C(value), C["name"]) is __class_..__,
which the library's operators look for."""


class auto:
    """Replaced by a value in the body of an Enum."""

    def __init__(self):
        raise NotImplementedError("auto() outside of an Enum")


class Enum:
    __enum_members__ = ()

    @classmethod
    def __enum_make__(cls, name, value):
        """The member; an older one that has the value."""
        for m in cls.__enum_members__:
            if m._value_ == value:
                cls.__members__[name] = m
                return m
        m = cls.__enum_new__(name, value)
        cls.__enum_members__.append(m)
        cls.__members__[name] = m
        return m

    @classmethod
    def __enum_new__(cls, name, value):
        if issubclass(cls, __int_base__):
            m = __int_base__.__new__(cls, value)
        elif issubclass(cls, __str_base__):
            m = __str_base__.__new__(cls, value)
        elif issubclass(cls, __float_base__):
            m = __float_base__.__new__(cls, value)
        else:
            m = object.__new__(cls)
        m._name_ = name
        m._value_ = value
        m.__enum_init__(value)
        return m

    def __enum_init__(self, value):
        if isinstance(value, tuple):
            self.__init__(*value)
        else:
            self.__init__(value)

    def __init__(self, *args):
        pass

    @classmethod
    def __enum_unique__(cls):
        text = ""
        for name in cls.__members__:
            m = cls.__members__[name]
            if m._name_ != name:
                text += (", " if text else "") + name + " -> " + m._name_
        if text:
            raise ValueError("duplicate values found in <enum '" + cls.__name__
                             + "'>: " + text)

    @classmethod
    def __class_call__(cls, value):
        if isinstance(value, cls):
            return value
        for m in cls.__enum_members__:
            if m._value_ == value:
                return m
        return cls.__enum_missing__(value)

    @classmethod
    def __enum_missing__(cls, value):
        m = cls._missing_(value)
        if m is not None:
            return m
        raise ValueError(repr(value) + " is not a valid " + cls.__qualname__)

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def __class_item__(cls, name):
        return cls.__members__[name]

    @classmethod
    def __class_iter__(cls):
        return iter(cls.__enum_members__)

    @classmethod
    def __class_reversed__(cls):
        return reversed(cls.__enum_members__)

    @classmethod
    def __class_len__(cls):
        return len(cls.__enum_members__)

    @classmethod
    def __class_contains__(cls, member):
        if isinstance(member, Enum):
            return isinstance(member, cls)
        raise TypeError("unsupported operand type(s) for 'in': '"
                        + type(member).__qualname__ + "' and 'EnumType'")

    @classmethod
    def __class_text__(cls):
        return "<enum '" + cls.__name__ + "'>"

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __enum_repr__(self):
        return ("<" + type(self).__name__ + "." + self._name_ + ": "
                + repr(self._value_) + ">")

    def __enum_str__(self):
        return type(self).__name__ + "." + self._name_

    def __repr__(self):
        return self.__enum_repr__()

    def __str__(self):
        return self.__enum_str__()

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)


class IntEnum(__int_base__, Enum):
    def __repr__(self):
        return self.__enum_repr__()

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(__str_base__, Enum):
    def __repr__(self):
        return self.__enum_repr__()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)


def unique(cls):
    return cls
