"""What classes derive from that name int, float, str, bytes or tuple as a base
(infer/classes.c puts these in their place): an object that holds the plain value
and answers for it. Results are plain values, as in CPython. In the library
isinstance(o, int) means the plain value; in programs these are instances, too."""

from __gel__ import isinstance, new_value, split


def __plain__(x):
    """The value of an object of a class that derives from a builtin one."""
    x = split(x)
    if isinstance(x, __value_base__):
        return x._value
    return x


class __value_base__:
    def __set_value__(self, v):
        self._value = v

    def __repr__(self):
        return repr(self._value)

    def __format__(self, spec):
        if spec == "":
            return str(self)
        return format(self._value, spec)

    def __hash__(self):
        return hash(self._value)

    def __bool__(self):
        return True if self._value else False

    def __eq__(self, other):
        return self._value == __plain__(other)

    def __ne__(self, other):
        return self._value != __plain__(other)

    def __lt__(self, other):
        return self._value < __plain__(other)

    def __le__(self, other):
        return self._value <= __plain__(other)

    def __gt__(self, other):
        return self._value > __plain__(other)

    def __ge__(self, other):
        return self._value >= __plain__(other)


class __number_base__(__value_base__):
    def __lt__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value < other
        return NotImplemented

    def __le__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value <= other
        return NotImplemented

    def __gt__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value > other
        return NotImplemented

    def __ge__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value >= other
        return NotImplemented

    def __int__(self):
        return int(self._value)

    def __float__(self):
        return float(self._value)

    def __abs__(self):
        return abs(self._value)

    def __neg__(self):
        return -self._value

    def __pos__(self):
        return +self._value

    def __round__(self, ndigits=None):
        return round(self._value, ndigits)

    def __trunc__(self):
        return int(self._value)

    def __divmod__(self, other):
        return divmod(self._value, __plain__(other))

    def __rdivmod__(self, other):
        return divmod(other, self._value)

    def is_integer(self):
        return self._value.is_integer()

    def as_integer_ratio(self):
        return self._value.as_integer_ratio()

    def conjugate(self):
        return self._value

    @property
    def real(self):
        return self._value

    def __add__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, float)):
            return other + self._value
        return NotImplemented

    def __sub__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, float)):
            return other - self._value
        return NotImplemented

    def __mul__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value * other
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return other * self._value
        return NotImplemented

    def __truediv__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value / other
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, float)):
            return other / self._value
        return NotImplemented

    def __floordiv__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value // other
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, (int, float)):
            return other // self._value
        return NotImplemented

    def __mod__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value % other
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, (int, float)):
            return other % self._value
        return NotImplemented

    def __pow__(self, other):
        other = __plain__(other)
        if isinstance(other, (int, float)):
            return self._value ** other
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, (int, float)):
            return other ** self._value
        return NotImplemented


class __int_base__(__number_base__):
    def __new__(cls, *args):
        return new_value(cls, int(*args))

    def __index__(self):
        return self._value

    def __invert__(self):
        return ~self._value

    def bit_length(self):
        return self._value.bit_length()

    def bit_count(self):
        return self._value.bit_count()

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        return self._value.to_bytes(length, byteorder, signed=signed)

    def __and__(self, other):
        other = __plain__(other)
        if isinstance(other, int):
            return self._value & other
        return NotImplemented

    def __rand__(self, other):
        if isinstance(other, int):
            return other & self._value
        return NotImplemented

    def __or__(self, other):
        other = __plain__(other)
        if isinstance(other, int):
            return self._value | other
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, int):
            return other | self._value
        return NotImplemented

    def __xor__(self, other):
        other = __plain__(other)
        if isinstance(other, int):
            return self._value ^ other
        return NotImplemented

    def __rxor__(self, other):
        if isinstance(other, int):
            return other ^ self._value
        return NotImplemented

    def __lshift__(self, other):
        other = __plain__(other)
        if isinstance(other, int):
            return self._value << other
        return NotImplemented

    def __rlshift__(self, other):
        if isinstance(other, int):
            return other << self._value
        return NotImplemented

    def __rshift__(self, other):
        other = __plain__(other)
        if isinstance(other, int):
            return self._value >> other
        return NotImplemented

    def __rrshift__(self, other):
        if isinstance(other, int):
            return other >> self._value
        return NotImplemented


class __float_base__(__number_base__):
    def __new__(cls, *args):
        return new_value(cls, float(*args))

    def hex(self):
        return self._value.hex()


class __sequence_base__(__value_base__):
    def __len__(self):
        return len(self._value)

    def __getitem__(self, i):
        return self._value[__plain__(i)]

    def __iter__(self):
        return iter(self._value)

    def __contains__(self, x):
        return __plain__(x) in self._value

    def __add__(self, other):
        return self._value + __plain__(other)

    def __radd__(self, other):
        return other + self._value

    def __mul__(self, k):
        return self._value * k

    def __rmul__(self, k):
        return self._value * k

    def index(self, x, *bounds):
        return self._value.index(__plain__(x), *bounds)

    def count(self, x, *bounds):
        return self._value.count(__plain__(x), *bounds)


class __tuple_base__(__sequence_base__):
    def __new__(cls, *args):
        return new_value(cls, tuple(*args))

    def __contains__(self, x):
        return x in self._value

    def index(self, x, *bounds):
        return self._value.index(x, *bounds)

    def count(self, x):
        return self._value.count(x)


class __text_base__(__sequence_base__):
    def __mod__(self, values):
        return self._value % __plain__(values)

    def lower(self):
        return self._value.lower()

    def upper(self):
        return self._value.upper()

    def title(self):
        return self._value.title()

    def capitalize(self):
        return self._value.capitalize()

    def swapcase(self):
        return self._value.swapcase()

    def isalpha(self):
        return self._value.isalpha()

    def isdigit(self):
        return self._value.isdigit()

    def isspace(self):
        return self._value.isspace()

    def isupper(self):
        return self._value.isupper()

    def islower(self):
        return self._value.islower()

    def istitle(self):
        return self._value.istitle()

    def isalnum(self):
        return self._value.isalnum()

    def isascii(self):
        return self._value.isascii()

    def strip(self, chars=None):
        return self._value.strip(__plain__(chars))

    def lstrip(self, chars=None):
        return self._value.lstrip(__plain__(chars))

    def rstrip(self, chars=None):
        return self._value.rstrip(__plain__(chars))

    def ljust(self, width, *fill):
        return self._value.ljust(width, *fill)

    def rjust(self, width, *fill):
        return self._value.rjust(width, *fill)

    def center(self, width, *fill):
        return self._value.center(width, *fill)

    def zfill(self, width):
        return self._value.zfill(width)

    def find(self, sub, *bounds):
        return self._value.find(__plain__(sub), *bounds)

    def rfind(self, sub, *bounds):
        return self._value.rfind(__plain__(sub), *bounds)

    def rindex(self, sub, *bounds):
        return self._value.rindex(__plain__(sub), *bounds)

    def startswith(self, prefix, *bounds):
        return self._value.startswith(__plain__(prefix), *bounds)

    def endswith(self, suffix, *bounds):
        return self._value.endswith(__plain__(suffix), *bounds)

    def replace(self, old, new, count=-1):
        return self._value.replace(__plain__(old), __plain__(new), count)

    def removeprefix(self, prefix):
        return self._value.removeprefix(__plain__(prefix))

    def removesuffix(self, suffix):
        return self._value.removesuffix(__plain__(suffix))

    def split(self, sep=None, maxsplit=-1):
        return self._value.split(__plain__(sep), maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self._value.rsplit(__plain__(sep), maxsplit)

    def splitlines(self, keepends=False):
        return self._value.splitlines(keepends)

    def partition(self, sep):
        return self._value.partition(__plain__(sep))

    def rpartition(self, sep):
        return self._value.rpartition(__plain__(sep))

    def join(self, items):
        return self._value.join(items)


class __str_base__(__text_base__):
    def __new__(cls, *args):
        return new_value(cls, str(*args))

    def __str__(self):
        return self._value

    def casefold(self):
        return self._value.casefold()

    def isdecimal(self):
        return self._value.isdecimal()

    def isnumeric(self):
        return self._value.isnumeric()

    def isidentifier(self):
        return self._value.isidentifier()

    def isprintable(self):
        return self._value.isprintable()

    def expandtabs(self, tabsize=8):
        return self._value.expandtabs(tabsize)

    def encode(self, encoding="utf-8", errors="strict"):
        return self._value.encode(encoding, errors)

    def format(self, *args, **kwargs):
        return self._value.format(*args, **kwargs)

    def translate(self, table):
        return self._value.translate(table)


class __bytes_base__(__text_base__):
    def __new__(cls, *args):
        return new_value(cls, bytes(*args))

    def decode(self, encoding="utf-8", errors="strict"):
        return self._value.decode(encoding, errors)

    def hex(self):
        return self._value.hex()
