"""Runs modules of runtime/lib, and programs, under CPython: every operation that
the translator would give to the library is given to it here too, by rewriting
the tree (`a + b` becomes a call of hook `add`, and so on)."""

import ast
import os
import sys
import types

import gel
from gel import DONE, library

HERE = os.path.dirname(os.path.abspath(__file__))
LIB = os.path.join(HERE, "..", "..", "..", "runtime", "lib")

BINARY = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "truediv",
          ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.Pow: "pow",
          ast.LShift: "lshift", ast.RShift: "rshift", ast.BitAnd: "and",
          ast.BitOr: "or", ast.BitXor: "xor", ast.MatMult: "matmul"}
NATIVE = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b,
          "mul": lambda a, b: a * b, "truediv": lambda a, b: a / b,
          "floordiv": lambda a, b: a // b, "mod": lambda a, b: a % b,
          "lshift": lambda a, b: a << b, "rshift": lambda a, b: a >> b,
          "and": lambda a, b: a & b, "or": lambda a, b: a | b,
          "xor": lambda a, b: a ^ b, "eq": lambda a, b: a == b,
          "ne": lambda a, b: a != b, "lt": lambda a, b: a < b,
          "le": lambda a, b: a <= b, "gt": lambda a, b: a > b,
          "ge": lambda a, b: a >= b, "neg": lambda a: -a,
          "pos": lambda a: +a, "invert": lambda a: ~a,
          "pow": lambda a, b: gel.real_power(a, b)}
COMPARE = {ast.Eq: "eq", ast.NotEq: "ne", ast.Lt: "lt", ast.LtE: "le",
           ast.Gt: "gt", ast.GtE: "ge"}
NUMBERS = (int, float, bool)
INTS = ("lshift", "rshift", "and", "or", "xor", "invert")


# --- hooks: what rewritten code calls ----------------------------------------------

def _primitive(op, *args):
    if not all(type(a) in NUMBERS for a in args) or op not in NATIVE:
        return False
    return op not in INTS or float not in map(type, args)


def h_op(op, *args):
    if _primitive(op, *args):
        with gel.CONVERTING:
            return NATIVE[op](*args)
    return library["__op_" + op + "__"](*args)


def h_iop(op, a, b):
    if _primitive(op, a, b):
        with gel.CONVERTING:
            return NATIVE[op](a, b)
    return library["__iop_" + op + "__"](a, b)


def h_aug_attr(o, name, op, v):
    setattr(o, name, h_iop(op, gel.attr(o, name), v))


def h_aug_item(o, i, op, v):
    h_setitem(h_iop(op, h_getitem(o, i), v), o, i)


def h_truth(v):
    if v is True or v is False:
        return v
    return library["__op_truth__"](v)


def h_contains(item, container, is_not):
    return library["__op_contains__"](container, item) != is_not


def h_getitem(o, i):
    return library["__op_getitem__"](o, i)


def h_setitem(v, o, i):
    library["__op_setitem__"](o, i, v)


def h_delitem(o, i):
    library["__op_delitem__"](o, i)


def h_slice(a, b, c):
    return library["slice"](a, b, c)


class h_iter:
    """Native iteration over what the library iterates."""

    def __init__(self, o, spec=None):
        self.it = library["__op_iter__"](o)
        self.spec = spec

    def __iter__(self):
        return self

    def __next__(self):
        v = library["__op_next__"](self.it)
        if v is DONE:
            raise StopIteration
        return v if self.spec is None else h_unpack(v, self.spec)


def h_unpack(v, spec):
    before, after, nested = spec
    if after is None:
        items = library["__op_unpack__"](v, before).items
    else:
        whole = library["__unpack_ex__"](v, before, after)
        items = whole._items.items[:whole._len]
        end = -after if after else None
        rest = whole[library["slice"](before, end)]
        items = items[:before] + [rest] + items[len(items) - after:]
    return tuple(h_unpack(x, nested[i]) if i in nested else x
                 for i, x in enumerate(items))


def h_list(items):
    return library["__build_list__"](gel.Raw(list(items)), len(items))


def h_set(items, is_const=False):
    items = list(items)
    name = "__build_set_const__" if is_const else "__build_set__"
    return library[name](gel.Raw(items), len(items))


def h_dict(keys, values):
    d = library["__build_dict__"](gel.Raw([]), gel.Raw([]), 0)
    for k, v in zip(keys, values):
        if k is DONE:
            d._merge(v)
        else:
            h_setitem(v, d, k)
    return d


def h_star(v):
    return tuple(h_iter(v)) if type(v) is not tuple else v


def h_kwargs(d):
    return {k: h_getitem(d, k) for k in h_iter(d)}


def h_wrap_kw(d):
    return h_dict(list(d), list(d.values()))


def h_prep(e):
    return library["__prep_raise__"](e)


def h_prep_from(e, cause):
    return library["__prep_raise_from__"](e, cause)


def h_types(t):
    """Classes of an except clause, and the native ones of the same name."""
    import builtins
    ts = t if type(t) is tuple else (t,)
    return tuple(ts) + tuple(getattr(builtins, k.__name__) for k in ts
                             if hasattr(builtins, k.__name__))


def h_caught(e):
    return gel.convert(e)


def h_format(v, conversion, spec):
    return library["__format_value__"](v, max(conversion, 0), spec)


HOOKS = {name[2:]: f for name, f in list(globals().items())
         if name.startswith("h_")}
HOOKS.update(attr=gel.attr, meta=gel.ShimMeta, bases=gel.make_bases, DONE=DONE)


# --- the rewriting --------------------------------------------------------------------

def hook(name, *args):
    f = ast.Attribute(ast.Name("__hooks__", ast.Load()), name, ast.Load())
    return ast.Call(f, list(args), [])


def const(v):
    return ast.Constant(v)


class Rewriter(ast.NodeTransformer):
    def __init__(self, module):
        self.module = module
        self.n = 0
        self.classes = []

    def temp(self):
        self.n += 1
        return "__t%d" % self.n

    def visit_BinOp(self, node):
        self.generic_visit(node)
        return hook("op", const(BINARY[type(node.op)]), node.left, node.right)

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Not):
            node.operand = hook("truth", node.operand)
            return node
        if isinstance(node.operand, ast.Constant):
            return node
        name = {ast.USub: "neg", ast.UAdd: "pos", ast.Invert: "invert"}
        return hook("op", const(name[type(node.op)]), node.operand)

    def visit_AugAssign(self, node):
        op = const(BINARY[type(node.op)])
        value = self.visit(node.value)
        t = node.target
        if isinstance(t, ast.Name):
            return ast.Assign([t], hook("iop", op, ast.Name(t.id, ast.Load()),
                                        value))
        if isinstance(t, ast.Attribute):
            return ast.Expr(hook("aug_attr", self.visit(t.value),
                                 const(t.attr), op, value))
        return ast.Expr(hook("aug_item", self.visit(t.value),
                             self.index(t.slice), op, value))

    def one_compare(self, op, a, b):
        if isinstance(op, (ast.In, ast.NotIn)):
            return hook("contains", a, b, const(isinstance(op, ast.NotIn)))
        if isinstance(op, (ast.Is, ast.IsNot)):
            return ast.Compare(a, [op], [b])
        return hook("op", const(COMPARE[type(op)]), a, b)

    def visit_Compare(self, node):
        self.generic_visit(node)
        left = node.left
        parts = []
        for i, (op, right) in enumerate(zip(node.ops, node.comparators)):
            if i + 1 < len(node.ops):
                t = self.temp()
                right = ast.NamedExpr(ast.Name(t, ast.Store()), right)
            parts.append(self.one_compare(op, left, right))
            if i + 1 < len(node.ops):
                left = ast.Name(t, ast.Load())
        return parts[0] if len(parts) == 1 else self.bool_op(ast.And(), parts)

    def bool_op(self, op, values):
        r = values[-1]
        for v in reversed(values[:-1]):
            t = self.temp()
            test = hook("truth", ast.NamedExpr(ast.Name(t, ast.Store()), v))
            load = ast.Name(t, ast.Load())
            r = (ast.IfExp(test, r, load) if isinstance(op, ast.And)
                 else ast.IfExp(test, load, r))
        return r

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        return self.bool_op(node.op, node.values)

    def test(self, node):
        self.generic_visit(node)
        node.test = hook("truth", node.test)
        return node

    visit_If = visit_While = visit_IfExp = visit_Assert = test

    def index(self, s):
        if isinstance(s, ast.Slice):
            none = const(None)
            return hook("slice", *(self.visit(p) if p else none
                                   for p in (s.lower, s.upper, s.step)))
        return self.visit(s)

    def visit_Subscript(self, node):
        value = self.visit(node.value)
        if isinstance(node.ctx, ast.Load):
            return hook("getitem", value, self.index(node.slice))
        return ast.Subscript(value, self.index(node.slice), node.ctx)

    def visit_Delete(self, node):
        out = []
        for t in node.targets:
            if isinstance(t, ast.Subscript):
                out.append(ast.Expr(hook("delitem", self.visit(t.value),
                                         self.index(t.slice))))
            else:
                out.append(ast.Delete([self.visit(t)]))
        return out

    def spec(self, target):
        """(before, after or None, {index: nested}) of a tuple target."""
        star = [i for i, e in enumerate(target.elts)
                if isinstance(e, ast.Starred)]
        n = len(target.elts)
        nested = {i: self.spec(e) for i, e in enumerate(target.elts)
                  if isinstance(e, (ast.Tuple, ast.List))}
        if star:
            return (star[0], n - star[0] - 1, nested)
        return (n, None, nested)

    def plain(self, target):
        """The target with stars removed: h_unpack gives the list itself."""
        if isinstance(target, (ast.Tuple, ast.List)):
            return ast.Tuple([self.plain(e.value if isinstance(e, ast.Starred)
                                         else e) for e in target.elts],
                             ast.Store())
        return self.visit(target)

    def visit_Assign(self, node):
        value = self.visit(node.value)
        t = node.targets[0]
        if len(node.targets) == 1 and isinstance(t, ast.Subscript):
            return ast.Expr(hook("setitem", value, self.visit(t.value),
                                 self.index(t.slice)))
        temp = self.temp()
        out = [ast.Assign([ast.Name(temp, ast.Store())], value)]
        for t in node.targets:
            load = ast.Name(temp, ast.Load())
            if isinstance(t, (ast.Tuple, ast.List)):
                load = hook("unpack", load, self.literal(self.spec(t)))
            if isinstance(t, ast.Subscript):
                out.append(ast.Expr(hook("setitem", load, self.visit(t.value),
                                         self.index(t.slice))))
            else:
                out.append(ast.Assign([self.plain(t)], load))
        return out

    def literal(self, v):
        return ast.parse(repr(v), mode="eval").body

    def iterable(self, target, it):
        it = self.visit(it)
        if isinstance(target, (ast.Tuple, ast.List)):
            return (self.plain(target),
                    hook("iter", it, self.literal(self.spec(target))))
        return self.visit(target), hook("iter", it)

    def visit_For(self, node):
        node.target, node.iter = self.iterable(node.target, node.iter)
        node.body = [x for s in node.body for x in self.many(s)]
        node.orelse = [x for s in node.orelse for x in self.many(s)]
        return node

    def many(self, s):
        r = self.visit(s)
        return r if isinstance(r, list) else [r]

    def visit_comprehension(self, node):
        node.target, node.iter = self.iterable(node.target, node.iter)
        node.ifs = [hook("truth", self.visit(x)) for x in node.ifs]
        return node

    def visit_List(self, node):
        self.generic_visit(node)
        return hook("list", node) if isinstance(node.ctx, ast.Load) else node

    def visit_ListComp(self, node):
        self.generic_visit(node)
        return hook("list", node)

    def visit_Set(self, node):
        is_const = (len(node.elts) >= 3
                    and all(isinstance(e, ast.Constant) for e in node.elts))
        self.generic_visit(node)
        return hook("set", ast.List(node.elts, ast.Load()), const(is_const))

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return hook("set", ast.ListComp(node.elt, node.generators))

    def visit_Dict(self, node):
        self.generic_visit(node)
        done = ast.Attribute(ast.Name("__hooks__", ast.Load()), "DONE",
                             ast.Load())
        return hook("dict", ast.List([k or done for k in node.keys],
                                     ast.Load()),
                    ast.List(node.values, ast.Load()))

    def visit_DictComp(self, node):
        self.generic_visit(node)
        pairs = ast.ListComp(ast.Tuple([node.key, node.value], ast.Load()),
                             node.generators)
        name = ast.Attribute(ast.Name("__hooks__", ast.Load()), "pairs",
                             ast.Load())
        return ast.Call(name, [pairs], [])

    def visit_Starred(self, node):
        node.value = hook("star", self.visit(node.value))
        return node

    def visit_Call(self, node):
        if isinstance(node.func, ast.Name) and node.func.id == "super":
            return node
        self.generic_visit(node)
        for k in node.keywords:
            if k.arg is None:
                k.value = hook("kwargs", k.value)
        return node

    def visit_Attribute(self, node):
        node.value = self.visit(node.value)
        if (self.classes and node.attr.startswith("__")
                and not node.attr.endswith("__")):
            node.attr = "_" + self.classes[-1].lstrip("_") + node.attr
        if isinstance(node.ctx, ast.Load):
            return hook("attr", node.value, const(node.attr))
        return node

    def visit_Raise(self, node):
        self.generic_visit(node)
        if node.exc is None:
            return node
        if node.cause is not None:
            return ast.Raise(hook("prep_from", node.exc, node.cause), None)
        return ast.Raise(hook("prep", node.exc), None)

    def visit_ExceptHandler(self, node):
        self.generic_visit(node)
        if node.type is not None:
            node.type = hook("types", node.type)
        if node.name:
            node.body.insert(0, ast.Assign(
                [ast.Name(node.name, ast.Store())],
                hook("caught", ast.Name(node.name, ast.Load()))))
        return node

    def visit_FormattedValue(self, node):
        self.generic_visit(node)
        spec = node.format_spec or const("")
        return ast.FormattedValue(hook("format", node.value,
                                       const(node.conversion), spec), -1, None)

    def visit_JoinedStr(self, node):
        self.generic_visit(node)
        return node

    def visit_FunctionDef(self, node):
        doc = ast.get_docstring(node) is not None
        decorators = node.decorator_list
        self.generic_visit(node)
        if node.args.kwarg:
            name = node.args.kwarg.arg
            node.body.insert(1 if doc else 0, ast.Assign(
                [ast.Name(name, ast.Store())],
                hook("wrap_kw", ast.Name(name, ast.Load()))))
        node.returns = None
        return node

    def visit_arg(self, node):
        node.annotation = None
        return node

    def visit_AnnAssign(self, node):
        if node.value is None:
            return ast.Pass()
        return self.visit(ast.Assign([node.target], node.value))

    def visit_ClassDef(self, node):
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()
        bases = hook("bases", const(node.name),
                     ast.Tuple(node.bases, ast.Load()), const(self.module))
        node.bases = [ast.Starred(bases, ast.Load())]
        node.keywords = [ast.keyword("metaclass", ast.Attribute(
            ast.Name("__hooks__", ast.Load()), "meta", ast.Load()))]
        return node


HOOKS["pairs"] = lambda ps: h_dict([k for k, v in ps], [v for k, v in ps])
hooks = types.SimpleNamespace(**HOOKS)
modules = {}


def import_hook(name, globals=None, locals=None, fromlist=(), level=0):
    if name == "__gel__":
        return types.SimpleNamespace(**gel.NAMES)
    if name not in modules and os.path.exists(os.path.join(LIB, name + ".py")):
        load_file(name, os.path.join(LIB, name + ".py"))
    if name not in modules:
        raise library["ModuleNotFoundError"]("No module named %r" % name)
    return modules[name]


def run_source(text, name, path, mod):
    tree = Rewriter(name).visit(ast.parse(text, path))
    ns = mod.__dict__
    ns["__hooks__"] = hooks
    ns["__builtins__"] = library
    exec(compile(ast.fix_missing_locations(tree), path, "exec"), ns)


def load_file(name, path):
    mod = types.ModuleType(name)
    modules[name] = mod
    if name == "builtins":
        mod.__dict__.clear()
        library.update(__build_class__=__build_class__, super=super,
                       __import__=import_hook, __name__="builtins",
                       NotImplemented=NotImplemented, Ellipsis=Ellipsis,
                       getattr=gel_getattr, setattr=setattr, hasattr=hasattr,
                       __format_attr__=gel_getattr)
        real = types.ModuleType("builtins")
        text = open(path).read()
        # Names become visible to the helpers as they are imported, one import
        # statement after the other.
        tree = ast.parse(text)
        for stmt in tree.body:
            run_source(ast.unparse(stmt), name, path, real)
            library.update({k: v for k, v in real.__dict__.items()
                            if k not in ("__builtins__", "__hooks__",
                                         "__name__")})
        modules[name] = real
        return real
    with open(path) as f:
        run_source(f.read(), name, path, mod)
    if name == "_object":
        library.setdefault("object", mod.object)
    if name == "_exc":
        for k, v in mod.__dict__.items():
            if not k.startswith("_"):
                library.setdefault(k, v)
    return mod


def gel_getattr(o, name, *default):
    try:
        return gel.attr(o, name)
    except AttributeError:
        if default:
            return default[0]
        raise
    except library["AttributeError"]:
        if default:
            return default[0]
        raise


def load():
    if "builtins" not in modules:
        sys.path.insert(0, HERE)
        load_file("builtins", os.path.join(LIB, "builtins.py"))
    return library
