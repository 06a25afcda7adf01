"""enum: Enum, IntEnum, StrEnum, Flag, IntFlag. The translator makes the members of a program's
classes (flow/enum.c) by the methods here whose names begin with __enum_; what a
class of members answers itself (iteration, C(value), C["name"]) is __class_..__,
which the library's operators look for."""


class auto:
    """Replaced by a value in the body of an Enum."""

    def __init__(self):
        raise NotImplementedError("auto() outside of an Enum")


class Enum:
    __enum_members__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

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


# --- flags ---------------------------------------------------------------------

def _bits(n, width):
    """n in binary, its sign apart."""
    if n >= 0:
        return "0b0 " + bin(n)[2:].rjust(width, "0")
    return "0b1 " + bin(n + (1 << width))[2:].rjust(width, "0")


class Flag(Enum):
    """The members are those of one bit; all that were ever made, by value, are in
    __enum_flags__."""

    @classmethod
    def __enum_make__(cls, name, value):
        if value in cls.__enum_flags__:
            m = cls.__enum_flags__[value]
        else:
            m = cls.__enum_new__(name, value)
            cls.__enum_flags__[value] = m
            if value > 0 and value & (value - 1) == 0:
                cls.__enum_members__.append(m)
        cls.__members__[name] = m
        return m

    @classmethod
    def __class_call__(cls, value):
        if isinstance(value, cls):
            return value
        return cls.__enum_flag__(value)

    @classmethod
    def __enum_flag__(cls, value):
        flags = cls.__enum_flags__
        if value in flags:
            return flags[value]
        mask = 0
        for name in cls.__members__:
            mask |= cls.__members__[name]._value_
        every = (1 << mask.bit_length()) - 1
        if not issubclass(cls, __int_base__):
            if value > every or value < ~every or value & (every ^ mask):
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"<flag '{cls.__name__}'> invalid value {value}\n"
                                 f"    given {_bits(value, width)}\n"
                                 f"  allowed {_bits(mask, width)}")
        if value < 0:
            value = max(every + 1, 1 << value.bit_length()) + value
            if value in flags:
                return flags[value]
        if issubclass(cls, __int_base__):
            m = __int_base__.__new__(cls, value)
        else:
            m = object.__new__(cls)
        m._value_ = value
        m._name_ = cls.__enum_flag_name__(value)
        flags[value] = m
        return m

    @classmethod
    def __enum_flag_name__(cls, value):
        names = []
        rest = value
        for m in cls.__enum_members__:
            if m._value_ & value:
                names.append(m.name)
                rest &= ~m._value_
        if rest:
            names.append(str(rest))
        return "|".join(names) if names else None

    def __enum_other__(self, other):
        """The value of the other operand, -1 where it is none."""
        if isinstance(other, type(self)):
            return other._value_
        return -1

    def __or__(self, other):
        v = self.__enum_other__(other)
        if v < 0:
            return NotImplemented
        return type(self).__enum_flag__(self._value_ | v)

    def __and__(self, other):
        v = self.__enum_other__(other)
        if v < 0:
            return NotImplemented
        return type(self).__enum_flag__(self._value_ & v)

    def __xor__(self, other):
        v = self.__enum_other__(other)
        if v < 0:
            return NotImplemented
        return type(self).__enum_flag__(self._value_ ^ v)

    def __invert__(self):
        singles = 0
        for m in type(self).__enum_members__:
            singles |= m._value_
        return type(self).__enum_flag__(singles & ~self._value_)

    def __bool__(self):
        return self._value_ != 0

    def __len__(self):
        return bin(self._value_).count("1")

    def __iter__(self):
        value = self._value_
        for m in type(self).__enum_members__:
            if m._value_ & value:
                yield m

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': '"
                            + type(other).__qualname__ + "' and '"
                            + type(self).__qualname__ + "'")
        return other._value_ & self._value_ == other._value_

    @classmethod
    def __class_text__(cls):
        return "<flag '" + cls.__name__ + "'>"

    def __enum_repr__(self):
        name = self._name_
        if name is None:
            return "<" + type(self).__name__ + ": " + repr(self._value_) + ">"
        return ("<" + type(self).__name__ + "." + name + ": "
                + repr(self._value_) + ">")

    def __enum_str__(self):
        name = self._name_
        if name is None:
            return type(self).__name__ + "(" + repr(self._value_) + ")"
        return type(self).__name__ + "." + name


class IntFlag(__int_base__, Flag):
    def __enum_other__(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(other, int):
            return other + 0
        return -1

    def __or__(self, other):
        return Flag.__or__(self, other)

    def __and__(self, other):
        return Flag.__and__(self, other)

    def __xor__(self, other):
        return Flag.__xor__(self, other)

    def __invert__(self):
        return type(self).__enum_flag__(~self._value_)

    def __ror__(self, other):
        return Flag.__or__(self, other)

    def __rand__(self, other):
        return Flag.__and__(self, other)

    def __rxor__(self, other):
        return Flag.__xor__(self, other)

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        return self.__enum_repr__()

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


def unique(cls):
    return cls
