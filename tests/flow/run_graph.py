#!/usr/bin/env python3
"""Runs a high-level graph with CPython's own objects: run_graph.py GRAPH

GRAPH is what flow_tool prints. Library modules are CPython's; the helpers that
flow expects of the library are written here. What it prints must be what
CPython prints for the program: names, closures, control flow, order of
evaluation and exceptions then are translated faithfully."""

import importlib
import operator
import re
import sys

UNBOUND, DONE = type("Unbound", (), {})(), type("Done", (), {})()
TOKEN = re.compile(r'%"(?:[^"\\]|\\.)*"\.\d+|%[\w.]+|"(?:[^"\\]|\\.)*"|@"(?:[^"\\]|\\.)*"'
                   r'|[@$!]?[^\s(),=\[\]"%]+|[(),=\[\]]')
BINARY = {"add": "add", "sub": "sub", "mul": "mul", "matmul": "matmul",
          "truediv": "truediv", "floordiv": "floordiv", "mod": "mod",
          "pow": "pow", "lshift": "lshift", "rshift": "rshift", "and": "and_",
          "or": "or_", "xor": "xor"}
BINARY = {"py_" + k: (getattr(operator, v), getattr(operator, "i" + v.strip("_")))
          for k, v in BINARY.items()}
SIMPLE = {"py_neg": operator.neg, "py_pos": operator.pos,
          "py_invert": operator.invert, "py_not": operator.not_,
          "py_truth": bool, "py_eq": operator.eq, "py_ne": operator.ne,
          "py_lt": operator.lt, "py_le": operator.le, "py_gt": operator.gt,
          "py_ge": operator.ge, "py_is": operator.is_,
          "py_contains": operator.contains, "py_getitem": operator.getitem,
          "py_setitem": operator.setitem, "py_delitem": operator.delitem,
          "py_slice": slice, "py_iter": iter,
          "py_next": lambda it: next(it, DONE),
          "py_tuple": lambda *a: a, "py_list": lambda *a: list(a),
          "py_set": lambda *a: set(a), "py_strcat": lambda *a: "".join(a),
          "py_dict": lambda *a: dict(zip(a[::2], a[1::2])),
          "py_newcell": lambda v: [v], "py_cellget": lambda c: c[0],
          "py_cellset": lambda c, v: c.__setitem__(0, v),
          "py_excpush": lambda e: HANDLED.append(e),
          "py_excpop": lambda: HANDLED.pop(),
          "py_annotate": lambda v, c: None}
UNITS = {"py_none": None, "py_ellipsis": ..., "py_notimpl": NotImplemented,
         "py_unbound": UNBOUND, "py_done": DONE}
HANDLED = []


def text(token):
    """A name or quoted text of the graph."""
    if not token.startswith('"'):
        return token
    raw = re.sub(rb'\\(?:x([0-9a-f]{2})|(.))',
                 lambda m: bytes([int(m[1], 16)]) if m[1] else
                 {b"n": b"\n", b"t": b"\t", b"r": b"\r"}.get(m[2], m[2]),
                 token[1:-1].encode())
    return raw


def name_of(token):
    t = text(token)
    return t.decode("utf-8", "surrogatepass") if isinstance(t, bytes) else t


def number(token):
    return int(token.rsplit(".", 1)[-1].lstrip("%"))


class Insn:
    def __init__(self, line):
        toks = TOKEN.findall(line)
        self.result = None
        if toks[0][0] == "%":
            self.result = number(toks[0])
            toks = toks[2:]
        self.op = toks[0]
        toks = [t for t in toks[1:] if not re.fullmatch(r"!\d+", t)]
        self.args, self.imm, self.succs, self.shape = [], [], [], None
        self.parse(toks)

    def parse(self, toks):
        i = 0
        while i < len(toks):
            t = toks[i]
            if re.fullmatch(r"b\d+", t) and self.op in ("jump", "br"):
                succ, i = edge(toks, i)
                self.succs.append(succ)
                continue
            if t == "(" and self.op.startswith("py_call"):
                i = self.parse_shape(toks, i + 1)
            elif t[0] == "%":
                self.args.append(number(t))
            elif t != ",":
                self.imm.append(t)
            i += 1

    def parse_shape(self, toks, i):
        self.shape = []
        while toks[i] != ")":
            if toks[i] == ",":
                i += 1
                continue
            if toks[i + 1] == "=":
                self.shape.append(("kw", name_of(toks[i])))
                i += 2
            else:
                self.shape.append((toks[i], None))
                i += 1
        return i


def edge(toks, i):
    target, args = toks[i], []
    i += 1
    if i < len(toks) and toks[i] == "(":
        i += 1
        while toks[i] != ")":
            if toks[i] != ",":
                args.append(number(toks[i]))
            i += 1
        i += 1
    return (target, args), i


class Block:
    def __init__(self, line):
        toks = TOKEN.findall(line.rstrip(":"))
        (self.name, self.args), i = edge(toks, 0)
        self.handler = None
        if "handler" in toks:
            self.handler, i = edge(toks, toks.index("handler") + 2)
        self.insns = []


class Func:
    def __init__(self, graph, header, lines):
        self.graph, self.header, self.lines = graph, header, lines
        self.blocks = None
        toks = TOKEN.findall(header)
        attrs = {toks[i]: toks[i + 2] for i in range(len(toks) - 2)
                 if toks[i + 1] == "="}
        self.symbol = name_of(toks[1].lstrip("@"))
        self.name = name_of(attrs.get("name", self.symbol))
        self.qualname = name_of(attrs.get("qualname", self.name))
        self.generator = toks[-2] == "generator" or " generator" in \
            header.rsplit(")", 1)[-1]
        self.params = []
        if "params" in toks:
            i = toks.index("params") + 3
            while toks[i] != ")":
                if toks[i] == ",":
                    i += 1
                    continue
                kind, name, default = toks[i], name_of(toks[i + 1]), None
                i += 2
                if toks[i] == "=":
                    default = int(toks[i + 1])
                    i += 2
                self.params.append((kind, name, default))

    def load(self):
        if self.blocks is None:
            self.blocks = {}
            for line in self.lines:
                if line.startswith("b"):
                    block = Block(line)
                    self.blocks[block.name] = block
                elif line.strip():
                    block.insns.append(Insn(line.strip()))
        return self.blocks

    def closure(self, captured):
        caps = sum(1 for p in self.params if p[0] == "capture")
        args = self.params[caps:]
        scope = {"body": self.start, "caps": captured[:caps],
                 "defaults": captured[caps:]}
        out, star = [], False
        last_only = max([i for i, p in enumerate(args) if p[0] == "pos_only"],
                        default=-1)
        for i, (kind, name, default) in enumerate(args):
            safe = "p%d" % i if name.startswith(".") else name
            d = "" if default is None else "=defaults[%d]" % default
            if kind == "star":
                star = True
                out.append("*" + safe)
            elif kind == "starstar":
                out.append("**" + safe)
            else:
                if kind == "kw_only" and not star:
                    star = True
                    out.append("*")
                out.append(safe + d)
            if i == last_only:
                out.append("/")
        names = ["p%d" % i if p[1].startswith(".") else p[1]
                 for i, p in enumerate(args)]
        scope = {"_body_": self.start, "_caps_": captured[:caps],
                 "defaults": captured[caps:]}
        exec("def f(%s): return _body_([*_caps_, %s])" %
             (", ".join(out), ", ".join(names)), scope)
        f = scope["f"]
        f.__name__, f.__qualname__ = self.name, self.qualname
        return f

    def start(self, args):
        gen = self.run(args)
        if self.generator:
            return gen
        try:
            next(gen)
        except StopIteration as stop:
            return stop.value[0]
        raise AssertionError("yield in a function")

    def run(self, args):
        blocks = self.load()
        block, env = blocks["b1"], {}
        depth = len(HANDLED)
        while True:
            env = dict(zip(block.args, args))
            pending = None
            for insn in block.insns:
                if insn.op == "py_catch":
                    env[insn.result] = caught
                    continue
                try:
                    vals = [env[a] for a in insn.args]
                    if insn.op in ("jump", "ret", "br"):
                        break
                    if insn.op == "py_yield":
                        env[insn.result] = yield vals[0]
                        continue
                    r = self.graph.execute(insn, vals)
                    if insn.result is not None:
                        env[insn.result] = r
                except BaseException as e:
                    pending = e
                    break
            if pending is not None:
                if block.handler is None:
                    assert len(HANDLED) == depth or self.generator, HANDLED
                    if isinstance(pending, StopIteration) and \
                            not self.generator:
                        raise Wrapped(pending)
                    raise pending
                caught = pending
                target, passed = block.handler
            elif insn.op == "ret":
                assert len(HANDLED) == depth or self.generator, HANDLED
                return vals[0] if self.generator else (vals[0],)
            else:
                index = 1 if insn.op == "br" and vals[0] is False else 0
                assert insn.op == "jump" or type(vals[0]) is bool, vals
                target, passed = insn.succs[index]
            args = [env[v] for v in passed]
            block = blocks[target]


class Wrapped(BaseException):
    """A StopIteration on its way through a non-generator."""


def unwrapped(start):
    def call(args):
        try:
            return start(args)
        except Wrapped as w:
            raise w.args[0]
    return call


class Library:
    """The library's builtins, and what flow calls there."""

    def __format_value__(value, conversion, spec):
        if conversion != -1:
            value = {115: str, 114: repr, 97: ascii}[conversion](value)
        return format(value, spec)

    def __unpack_ex__(value, before, after):
        items = list(value)
        if len(items) < before + after:
            raise ValueError("not enough values to unpack (expected at least "
                             "%d, got %d)" % (before + after, len(items)))
        return items

    def __prep_raise_from__(exc, cause):
        exc = exc() if isinstance(exc, type) else exc
        exc.__cause__ = cause() if isinstance(cause, type) else cause
        return exc

    results = {}

    def __yf_send__(it, value):
        try:
            return next(it) if value is None else it.send(value)
        except StopIteration as e:
            Library.results[id(it)] = e.value
            return DONE

    def __yf_throw__(it, exc):
        try:
            if isinstance(exc, GeneratorExit):
                if hasattr(it, "close"):
                    it.close()
                raise exc
            if not hasattr(it, "throw"):
                raise exc
            return it.throw(exc)
        except StopIteration as e:
            Library.results[id(it)] = e.value
            return DONE

    def __yf_result__(it):
        return Library.results.pop(id(it), None)


class Namespace:
    def __init__(self, name):
        self.__name__ = name


def unpack(value, n):
    items = []
    for x in value:
        if len(items) == n:
            raise ValueError("too many values to unpack (expected %d)" % n)
        items.append(x)
    if len(items) < n:
        raise ValueError("not enough values to unpack (expected %d, got %d)"
                         % (n, len(items)))
    return items


class Graph:
    def __init__(self, source):
        self.funcs, self.modules, self.globals, self.classes = {}, {}, {}, {}
        self.spaces, header, lines = {}, None, []
        for line in source:
            line = line.rstrip("\n")
            if line.startswith("func "):
                header, lines = line, []
            elif line == "}":
                f = Func(self, header, lines)
                self.funcs[f.symbol] = f
                header = None
            elif header:
                lines.append(line)
            else:
                self.declare(line)

    def declare(self, line):
        toks = TOKEN.findall(line)
        attrs = {toks[i]: toks[i + 2] for i in range(len(toks) - 2)
                 if toks[i + 1] == "="}
        if line.startswith("module "):
            self.modules[toks[1]] = (name_of(attrs["body"].lstrip("@")),
                                     "library" in toks)
        elif line.startswith("global "):
            self.globals[toks[1]] = attrs["module"]
        elif line.startswith("class "):
            self.classes[toks[1]] = (name_of(attrs.get("qualname", "")),
                                     attrs["module"])

    def space(self, module):
        if module not in self.spaces:
            name = module.split("#")[0]
            body, is_library = self.modules[module]
            if name == "builtins":
                self.spaces[module] = __builtins__
            elif is_library:
                self.spaces[module] = importlib.import_module(name)
            else:
                self.spaces[module] = Namespace(name)
        return self.spaces[module]

    def import_module(self, token):
        token = self.whole(token, self.modules)
        body, is_library = self.modules[token]
        is_new = token not in self.spaces
        space = self.space(token)
        if is_new and not is_library:
            self.funcs[body].start([])
        return space

    def whole(self, token, table):
        if "#" in token:
            return token
        return next(k for k in table if k.split("#")[0] == token)

    def get_global(self, token):
        token = self.whole(token, self.globals)
        name = token.rsplit("#", 1)[0]
        space = self.space(self.globals[token])
        if space is __builtins__ and name in Library.__dict__:
            return Library.__dict__[name]
        if not hasattr(space, name):
            raise NameError("name '%s' is not defined" % name)
        return getattr(space, name)

    def execute(self, insn, vals):
        op, imm = insn.op, insn.imm
        if op in UNITS:
            return UNITS[op]
        if op in SIMPLE:
            return SIMPLE[op](*vals)
        if op in BINARY:
            return BINARY[op][int(imm[0])](*vals)
        return getattr(self, op)(imm, vals, insn)

    def py_bool(self, imm, vals, insn):
        return imm[0] != "0"

    def py_int(self, imm, vals, insn):
        return int(imm[0])

    def py_uint(self, imm, vals, insn):
        return int(imm[0]) % 2**64

    def py_float(self, imm, vals, insn):
        return float(imm[0])

    def py_str(self, imm, vals, insn):
        return name_of(imm[0])

    def py_bytes(self, imm, vals, insn):
        t = text(imm[0])
        return t if isinstance(t, bytes) else t.encode()

    def py_getattr(self, imm, vals, insn):
        return getattr(vals[0], name_of(imm[0]))

    def py_setattr(self, imm, vals, insn):
        obj, name = vals[0], name_of(imm[0])
        value = vals[1]
        if isinstance(obj, type):
            if name in ("__new__", "__init_subclass__", "__class_getitem__") \
                    and callable(value):
                value = (staticmethod if name == "__new__"
                         else classmethod)(value)
            if name == "__eq__" and "__hash__" not in obj.__dict__:
                obj.__hash__ = None
        setattr(obj, name, value)
        if isinstance(obj, type) and hasattr(value, "__set_name__"):
            value.__set_name__(obj, name)

    def py_delattr(self, imm, vals, insn):
        delattr(vals[0], name_of(imm[0]))

    def py_unpack(self, imm, vals, insn):
        return unpack(vals[0], int(imm[0]))

    def py_item(self, imm, vals, insn):
        return vals[0][int(imm[0])]

    def arguments(self, insn, vals):
        args, kwargs = [], {}
        for (kind, name), v in zip(insn.shape, vals, strict=True):
            if kind == "_":
                args.append(v)
            elif kind == "*":
                args.extend(v)
            elif kind == "kw":
                kwargs[name] = v
            else:
                kwargs.update(v)
        return args, kwargs

    def py_call(self, imm, vals, insn):
        args, kwargs = self.arguments(insn, vals[1:])
        return vals[0](*args, **kwargs)

    def py_callmethod(self, imm, vals, insn):
        args, kwargs = self.arguments(insn, vals[1:])
        name = name_of(imm[0])
        if name in ("__enter__", "__exit__"):
            return getattr(type(vals[0]), name)(vals[0], *args, **kwargs)
        return getattr(vals[0], name)(*args, **kwargs)

    def py_callsuper(self, imm, vals, insn):
        args, kwargs = self.arguments(insn, vals[2:])
        return getattr(super(*vals[:2]), name_of(imm[0]))(*args, **kwargs)

    def py_getsuper(self, imm, vals, insn):
        return getattr(super(*vals), name_of(imm[0]))

    def py_func(self, imm, vals, insn):
        f = self.funcs[name_of(imm[0].lstrip("@"))]
        made = f.closure(vals)
        return made

    def py_class(self, imm, vals, insn):
        token = self.whole(imm[0], self.classes)
        qualname, module = self.classes[token]
        name = token.rsplit("#", 1)[0]
        cls = type(name, tuple(vals), {"__module__": module.split("#")[0]})
        cls.__qualname__ = qualname or name
        return cls

    def py_getglobal(self, imm, vals, insn):
        return self.get_global(imm[0])

    def py_setglobal(self, imm, vals, insn):
        token = self.whole(imm[0], self.globals)
        setattr(self.space(self.globals[token]), token.rsplit("#", 1)[0],
                vals[0])

    def py_delglobal(self, imm, vals, insn):
        self.get_global(imm[0])
        token = self.whole(imm[0], self.globals)
        delattr(self.space(self.globals[token]), token.rsplit("#", 1)[0])

    def py_import(self, imm, vals, insn):
        return self.import_module(imm[0])

    def py_checkbound(self, imm, vals, insn):
        if vals[0] is UNBOUND:
            message = name_of(imm[0])
            local = message.startswith("cannot access local")
            raise (UnboundLocalError if local else NameError)(message)
        return vals[0]

    def py_refine(self, imm, vals, insn):
        v, kind = vals[0], imm[0]
        holds = {"is_none": v is None, "not_none": v is not None,
                 "is_done": v is DONE, "not_done": v is not DONE,
                 "is_notimpl": v is NotImplemented,
                 "not_notimpl": v is not NotImplemented}
        if kind in holds:
            assert holds[kind], (kind, v)
        elif kind in ("instance", "not_instance"):
            assert isinstance(v, vals[1]) == (kind == "instance"), vals
        return v

    def py_intrinsic(self, imm, vals, insn):
        if imm[0] == "exc_current":
            return HANDLED[-1] if HANDLED else None
        if imm[0] == "isinstance":
            if not isinstance(vals[1], tuple):
                assert issubclass(vals[1], BaseException), vals
            return isinstance(*vals)
        return {"type_of": type}[imm[0]](*vals)

    def do_raise(self, e):
        e = e() if isinstance(e, type) else e
        if HANDLED and HANDLED[-1] is not e and e.__context__ is None:
            e.__context__ = HANDLED[-1]
        raise e

    def reraise(self, imm, vals, insn):
        raise vals[0]


setattr(Graph, "raise", lambda self, imm, vals, insn: self.do_raise(vals[0]))


def main():
    sys.setrecursionlimit(20000)
    import builtins
    global __builtins__
    __builtins__ = builtins
    with open(sys.argv[1], encoding="utf-8", errors="surrogateescape") as f:
        graph = Graph(f)
    Func.start = lambda self, args, plain=Func.start: \
        unwrapped(lambda a: plain(self, a))(args)
    graph.import_module("__main__")


if __name__ == "__main__":
    main()
