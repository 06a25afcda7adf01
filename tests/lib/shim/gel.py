"""The pseudo-module __gel__ for CPython: numbers, str, bytes, tuples, functions
and generators stay CPython's, every other object is an instance of a class of
the library. `library` is the namespace of the library's builtins."""

import sys
import types

library = {}
class_by_native = {}
NATIVES = {object, BaseException, StopIteration, type}

UNSET = types.SimpleNamespace(what="an element that was never set")


class Done:
    def __repr__(self):
        return "DONE"


DONE = Done()


class ShimMeta(type):
    """Classes of the library and of programs: __call_class__, descriptors."""

    def __new__(meta, name, bases, ns):
        for key, v in list(ns.items()):
            kind = type(v).__name__ if isinstance(type(v), ShimMeta) else ""
            if kind == "property":
                ns[key] = property(v.fget, v.fset, v.fdel)
            elif kind == "staticmethod":
                ns[key] = staticmethod(v.__func__)
            elif kind == "classmethod":
                ns[key] = classmethod(v.__func__)
        if ns.get("__module__") == "_object" or type(
                ns.get("__module__")) is not str:
            for key in ("__name__", "__qualname__", "__module__", "__doc__"):
                if type(ns.get(key)) is property:
                    del ns[key]
        ns.pop("__new__", None)     # CPython's own makes the objects here
        return super().__new__(meta, name, bases, ns)

    def __call__(cls, *args, **kw):
        if "__call_class__" in cls.__dict__:
            return cls.__dict__["__call_class__"](*args, **kw)
        if kw and "__call_kw__" in cls.__dict__:
            if not any(k.startswith("_") for k in kw):
                return cls.__dict__["__call_kw__"](*args, **kw)
        return super().__call__(*args, **kw)

    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if name == "object":
            library.setdefault(name, cls)


def make_bases(name, bases, module):
    """Bases of a class statement."""
    bases = tuple(bases)
    if not bases:
        if name == "object" and module == "_object":
            return ()
        if name == "BaseException":
            return (library["object"], BaseException)
        bases = (library["object"],)
    if name == "StopIteration" and module == "_exc":
        bases += (StopIteration,)
    return bases


PRIMITIVES = {int: "int", float: "float", bool: "bool", str: "str",
              bytes: "bytes", tuple: "tuple", type(None): "NoneType",
              type(NotImplemented): "NotImplementedType",
              type(Ellipsis): "ellipsis",
              types.GeneratorType: "generator",
              types.FunctionType: "function",
              types.BuiltinFunctionType: "function",
              types.MethodType: "method", types.ModuleType: "module"}


def class_of(o):
    t = type(o)
    if isinstance(t, ShimMeta):
        return t
    if t is ShimMeta or t is type:
        return library["type"]
    name = PRIMITIVES.get(t)
    if name is None:
        raise AssertionError("a foreign object: " + repr(o) + str(t))
    return library[name]


def find_in_class(cls, name):
    for k in cls.__mro__:
        if k not in NATIVES and name in k.__dict__:
            return k.__dict__[name]
    return UNSET


def lib_error(name, message):
    return library[name](message)


def convert(e):
    """A native exception as the library's."""
    if isinstance(type(e), ShimMeta):
        return e
    cls = library.get(type(e).__name__)
    if cls is None:
        return e
    if isinstance(e, OSError) and e.errno is not None:
        r = cls(e.errno, e.strerror, e.filename)
        return r
    if isinstance(e, UnicodeError):
        return cls(str(e))
    return cls(*e.args)


class Converting:
    """with CONVERTING: native errors become the library's."""

    def __enter__(self):
        pass

    def __exit__(self, kind, e, tb):
        if e is not None and not isinstance(type(e), ShimMeta):
            raise convert(e) from None


CONVERTING = Converting()


class Rt:
    def __getattr__(self, name):
        import rt as functions
        f = getattr(functions, name)

        def call(*args):
            with CONVERTING:
                return f(*args)
        setattr(self, name, call)
        return call


rt = Rt()


# --- raw arrays -----------------------------------------------------------------

class Raw:
    def __init__(self, items):
        self.items = items


def raw_new(n):
    assert n >= 0
    return Raw([UNSET] * n)


def raw_i32(n):
    return Raw([0] * n)


raw_i64 = raw_i32
raw_u8 = raw_i32


def copy_of(o):
    import copy
    return copy.copy(o)


def copy_fields(r, o, memo, f):
    for name, value in vars(o).items():
        setattr(r, name, f(value, memo))


def recall(p, o):
    return p


def raw_len(a):
    return len(a.items)


def raw_get(a, i):
    assert 0 <= i < len(a.items), (i, len(a.items))
    x = a.items[i]
    assert x is not UNSET
    return x


def raw_set(a, i, v):
    assert 0 <= i < len(a.items), (i, len(a.items))
    assert v is not UNSET and v is not DONE
    a.items[i] = v


def raw_init(a, i, v):
    assert a.items[i] is UNSET or a.items[i] == 0
    raw_set(a, i, v)


def raw_move(dst, di, src, si, n):
    assert n >= 0 and di >= 0 and si >= 0
    assert di + n <= len(dst.items) and si + n <= len(src.items)
    dst.items[di:di + n] = src.items[si:si + n]


def raw_clear(a, i, n):
    assert 0 <= i and n >= 0 and i + n <= len(a.items)
    a.items[i:i + n] = [UNSET] * n


def raw_holds(a, cls):
    return all(type(x).__name__ == cls.__name__ for x in a.items)


def raw_same(a):
    return Raw([])


tuple_len = len


def tuple_get(t, i):
    assert type(t) is tuple and 0 <= i < len(t)
    return t[i]


def tuple_from(a, n):
    return tuple(a.items[:n])


def tuple_fixed(a, i, n):
    return tuple(a.items[i:i + n])


# --- types ------------------------------------------------------------------------

def isinstance_(o, cls):
    return issubclass_(class_of(o), cls)


instance_of = isinstance_


def issubclass_(c, cls):
    if type(cls) is tuple:
        return any(issubclass_(c, k) for k in cls)
    return issubclass(c, cls)


type_of = class_of


def class_name(c):
    return c.__name__


def class_qualname(c):
    return c.__qualname__


def class_module(c):
    m = c.__module__
    return "builtins" if m[0] == "_" and m != "__main__" or m == "gel" else m


def in_library(c):
    return class_module(c) != "__main__"


def func_name(f):
    return f.__qualname__


def func_module(f):
    return f.__module__


def field_names(o):
    return Raw(list(o.__dict__))


def field_values(o):
    return Raw(list(o.__dict__.values()))


def class_mro(c):
    return c.__mro__


def class_bases(c):
    return c.__bases__


def has(o, name):
    if o is DONE:
        return False
    return find_in_class(class_of(o), name) is not UNSET


def may_have(o, name):
    return hasattr(o, name)


def method_self(m):
    return m.__self__


def method_func(m):
    return m.__func__


def is_exact(o, c):
    return o is not DONE and class_of(o) is c


def split(o):
    return o


def same(a, b):
    if type(a) in (int, float, bool):
        import struct
        if type(a) is float:
            return (type(b) is float
                    and struct.pack("d", a) == struct.pack("d", b))
        return type(a) is type(b) and a == b
    return a is b


def callable_(o):
    return callable(o)


id_ = id


def new_object(cls):
    return object.__new__(cls)


def new_value(cls, v):
    o = object.__new__(cls)
    attr(o, "__set_value__")(v)
    return o


def is_done(v):
    return v is DONE


def nextd(it):
    if has(it, "__nextd__"):
        return attr(it, "__nextd__")()
    return library["__op_next__"](it)


# --- exceptions ---------------------------------------------------------------------

def exc_current():
    e = sys.exc_info()[1]
    return e if isinstance(type(e), ShimMeta) else None


def exc_kind(k):
    return True


def type_error(message):
    raise library["TypeError"](message)


def attr_error(message):
    raise library["AttributeError"](message)


# --- numbers --------------------------------------------------------------------------

def _signed(x):
    x &= (1 << 64) - 1
    return x - (1 << 64) if x >> 63 else x


def wrap_add(a, b):
    return _signed(a + b)


def wrap_mul(a, b):
    return _signed(a * b)


def as_int(x):
    return _signed(int(x))


def as_uint(x):
    return int(x) & ((1 << 64) - 1)


def float_bits(f):
    import struct
    return struct.unpack("q", struct.pack("d", f))[0]


def real_power(a, b):
    r = a ** b
    if isinstance(r, complex):
        raise ValueError("negative number cannot be raised to a fractional "
                         "power")
    return r


def ushr(x, n):
    return (x & ((1 << 64) - 1)) >> n


# --- generators --------------------------------------------------------------------------

results = {}


def gen_state(g):
    if g.gi_running:
        return 2
    if g.gi_frame is None:
        return 3
    return 0 if g.gi_frame.f_lasti < 0 or g.gi_frame.f_lineno is None else (
        1 if g.gi_suspended else 0)


def _resume(g, f, *args):
    try:
        return f(*args)
    except StopIteration as e:
        if isinstance(type(e), ShimMeta):
            raise
        results[id(g)] = (g, e.value)
        return DONE
    except RuntimeError as e:
        if isinstance(type(e), ShimMeta):
            raise
        if isinstance(e.__cause__, StopIteration):
            raise e.__cause__
        raise convert(e) from None


def gen_resume(g, v):
    return _resume(g, g.send, v)


def gen_throw(g, e):
    return _resume(g, g.throw, e)


def gen_result(g):
    return results[id(g)][1] if id(g) in results else None


def gen_finish(g):
    g.close()


# --- attributes ------------------------------------------------------------------------

def bind(f, o):
    return types.MethodType(f, o) if o is not None else (
        lambda *args, **kw: f(None, *args, **kw))


def attr(o, name):
    if name == "__class__":
        return class_of(o)
    t = type(o)
    if t in PRIMITIVES and t is not types.ModuleType:
        cls = class_of(o)
        v = find_in_class(cls, name)
        if v is not UNSET and not (
                t in (types.FunctionType, types.MethodType)
                and not name.startswith("__repr")):
            if type(v) is types.FunctionType:
                return bind(v, o)
            return v.__get__(o, cls) if hasattr(v, "__get__") else v
        if t in (types.FunctionType, types.MethodType,
                 types.BuiltinFunctionType):
            return getattr(o, name)
        raise lib_error("AttributeError", "'%s' object has no attribute '%s'"
                        % (cls.__name__, name))
    if t is ShimMeta and find_in_class(o, name) is UNSET:
        v = find_in_class(library["type"], name)
        if v is not UNSET:
            return v.__get__(o, t)
    try:
        return getattr(o, name)
    except AttributeError as e:
        if isinstance(type(e), ShimMeta):
            raise
        raise convert(e) from None


NAMES = {name.rstrip("_") if name in ("isinstance_", "issubclass_",
                                      "callable_", "id_") else name: v
         for name, v in list(globals().items())}
