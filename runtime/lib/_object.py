"""object, the classes of values without contents, and descriptors.

Every class derives from object; its methods are what `has` finds on any
value. `type_of`, `class_name` ... fold where the type is known."""

from __gel__ import (callable, class_bases, class_module, class_mro, class_name,
                     class_qualname, func_module, func_name, has, id,
                     in_library, instance_of, is_done, isinstance, issubclass,
                     may_have, method_func, method_self, new_object, rt, same,
                     split, type_error, type_of)


def __type_name__(o):
    """type(o).__name__, for error messages; with the module for classes of the
    library that CPython names so."""
    if has(o, "__qualified__") and in_library(type_of(o)):
        return _full_name(type_of(o))
    return class_name(type_of(o))


def _address(o):
    return "0x" + __pad_hex__(id(o))


def __pad_hex__(n):
    """Twelve digits, as CPython's addresses have on 64-bit Linux."""
    return rt.int_format(n, "012x")


def _full_name(cls):
    mod = class_module(cls)
    if mod == "builtins":
        return class_qualname(cls)
    return mod + "." + class_qualname(cls)


def __class_text__(cls):
    cls = split(cls)
    if may_have(cls, "__class_text__"):
        return cls.__class_text__()
    return "<class '" + _full_name(cls) + "'>"


def __is_proper_sub__(a, b):
    """Is b's class a proper subclass of a's? Then b's reflected methods go
    first."""
    return not same(type_of(a), type_of(b)) and issubclass(type_of(b), type_of(a))


class object:
    def __init__(self):
        pass

    def __new__(cls):
        return new_object(cls)

    def __repr__(self):
        return "<" + _full_name(type_of(self)) + " object at " + _address(self) + ">"

    def __str__(self):
        return self.__repr__()

    def __eq__(self, other):
        if same(self, other):
            return True
        return NotImplemented

    def __ne__(self, other):
        r = self.__eq__(other)
        if r is NotImplemented:
            return NotImplemented
        return not r

    def __hash__(self):
        return rt.hash_ptr(self)

    def __format__(self, spec):
        if spec == "":
            return __str_of__(self)
        raise TypeError("unsupported format string passed to "
                        + __type_name__(self) + ".__format__")


# --- descriptors: inference looks at these fields of class attributes ----------

class __iterator_base__:
    """An iterator by its __nextd__: the next value or DONE."""

    def __iter__(self):
        return self

    def __next__(self):
        r = self.__nextd__()
        if is_done(r):
            raise StopIteration
        return r


class property:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel

    def getter(self, f):
        return property(f, self.fset, self.fdel)

    def setter(self, f):
        return property(self.fget, f, self.fdel)

    def deleter(self, f):
        return property(self.fget, self.fset, f)


class staticmethod:
    def __init__(self, f):
        self.__func__ = f

    def __call__(self, *args):
        return self.__func__(*args)


class classmethod:
    def __init__(self, f):
        self.__func__ = f


# --- classes of what has no contents -----------------------------------------------

class type:
    """The class of class objects. `type(o)` gives o's class. A method called on
    a class object is the one of its instances: what would be called here
    (repr, ==, hash, format) tests for classes first."""

    def __call_class__(o):
        return type_of(o)

    @property
    def __name__(self):
        return class_name(self)

    @property
    def __qualname__(self):
        return class_qualname(self)

    @property
    def __module__(self):
        return class_module(self)

    @property
    def __mro__(self):
        return class_mro(self)

    @property
    def __bases__(self):
        return class_bases(self)

    @property
    def __base__(self):
        for base in class_bases(self):
            return base
        return None

    def mro(self):
        return list(class_mro(self))


class NoneType:
    def __repr__(self):
        return "None"

    def __bool__(self):
        return False

    def __hash__(self):
        return 8795985


class NotImplementedType:
    def __repr__(self):
        return "NotImplemented"

    def __hash__(self):
        return 8795987


class ellipsis:
    def __repr__(self):
        return "Ellipsis"


def _last_part(qualname):
    i = rt.str_rfind(qualname, ".", 0, 9223372036854775807)
    return rt.str_slice(qualname, i + 1, rt.str_len(qualname), 1)


def _given(f, otherwise):
    """The name that was assigned to function f, if any."""
    if has(f, "__given_name__"):
        return getattr(f, "__given_name__", otherwise)
    return otherwise


def _module_of(f):
    if has(f, "__given_module__"):
        return getattr(f, "__given_module__", func_module(f))
    return func_module(f)


def _doc_of(f):
    if has(f, "__given_doc__"):
        return getattr(f, "__given_doc__", None)
    return None


class _named:
    """Attributes that a program gives to a function are its own; what is
    assigned to a name that is a property here is kept under another name."""

    @property
    def __name__(self):
        return _given(self, self._own_name())

    @__name__.setter
    def __name__(self, name):
        self.__given_name__ = name

    @property
    def __qualname__(self):
        if has(self, "__given_qualname__"):
            return getattr(self, "__given_qualname__", self._own_qualname())
        return self._own_qualname()

    @__qualname__.setter
    def __qualname__(self, name):
        self.__given_qualname__ = name

    @property
    def __doc__(self):
        return _doc_of(self)

    @__doc__.setter
    def __doc__(self, text):
        self.__given_doc__ = text

    @property
    def __module__(self):
        return _module_of(self)

    @__module__.setter
    def __module__(self, name):
        self.__given_module__ = name


class function(_named):
    def __repr__(self):
        return "<function " + func_name(self) + " at " + _address(self) + ">"

    def _own_name(self):
        return _last_part(func_name(self))

    def _own_qualname(self):
        return func_name(self)


class builtin_function_or_method(_named):
    def __repr__(self):
        return "<built-in function " + self.__name__ + ">"

    def _own_name(self):
        name = func_name(self)
        if rt.str_startswith(name, "builtin_", 0, 9223372036854775807):
            return rt.str_slice(name, 8, rt.str_len(name), 1)
        return name

    def _own_qualname(self):
        return self.__name__


class method:
    def __repr__(self):
        return ("<bound method " + func_name(self) + " of "
                + __repr_of__(self.__self__) + ">")

    @property
    def __self__(self):
        return method_self(self)

    @property
    def __func__(self):
        return method_func(self)

    @property
    def __name__(self):
        return self.__func__.__name__

    @property
    def __qualname__(self):
        return func_name(self)

    @property
    def __doc__(self):
        return self.__func__.__doc__

    @property
    def __module__(self):
        return self.__func__.__module__


class module:
    def __repr__(self):
        return "<module>"


# --- making objects: what inference calls --------------------------------------

def __object_init_subclass__():
    pass


def __attr_name__(name):
    name = split(name)
    if isinstance(name, str):
        return name
    raise TypeError("attribute name must be string, not '"
                    + __type_name__(name) + "'")


def __check_getattr__(o, name):
    """An attribute that getattr did not find under a computed name: objects of
    the library's classes may have it all the same."""
    o = split(o)
    if in_library(type_of(o)):
        raise NotImplementedError("gelato: a computed name finds attributes "
                                  "that the program names, not '" + name + "'")


def __no_getattr__(o, name):
    __check_getattr__(o, name)
    raise AttributeError("'" + __type_name__(o) + "' object has no attribute '"
                         + name + "'")


def __no_setattr__(o, name):
    raise NotImplementedError("gelato: a computed name sets attributes that "
                              "the program names, not '" + name + "'")


def __name_attr__(value, cls, name):
    """After the body of a class: tells descriptors their name."""
    value = split(value)
    if has(value, "__set_name__"):
        value.__set_name__(cls, name)


# --- builtins that are intrinsics ------------------------------------------------

def builtin_isinstance(o, cls):
    if not isinstance(cls, (type, tuple)):
        type_error("isinstance() arg 2 must be a type, a tuple of types, "
                   "or a union")
    return instance_of(o, cls)


def builtin_issubclass(c, cls):
    if not isinstance(c, type):
        type_error("issubclass() arg 1 must be a class")
    if not isinstance(cls, (type, tuple)):
        type_error("issubclass() arg 2 must be a class, a tuple of classes, "
                   "or a union")
    return issubclass(c, cls)


def builtin_callable(o):
    return callable(o)


def builtin_id(o):
    return id(o)
