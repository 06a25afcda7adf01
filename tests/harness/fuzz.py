"""Random programs against CPython. tests/fuzz/gen.py has generate(seed), which
gives the text of a program that always ends. A difference is reported with the
program, shrunk by leaving out statements as long as it still differs."""
import ast
import importlib.util
import os
import random
import sys
import time

from harness.kinds import Failed, Result, Test, build_failure, status_text
from harness.toolchain import ROOT, call, digest_tree

GEN = os.path.join(ROOT, "tests/fuzz/gen.py")
DEFAULT = 500
SHRINK_SECONDS = 15
FLAVOURS = (("ref", "O0", "fast"), ("ref", "O0", "fast"), ("ref", "O0", "fast"), ("boehm", "O0", "fast"),
            ("boehm", "O0", "fast"), ("ref", "O1", "gcc"), ("ref", "O2", "gcc"), ("ref", "O2", "gcc"),
            ("boehm", "O2", "gcc"), ("boehm", "O0", "gcc"))
STRESS = {"ref": "poison", "boehm": "collect"}
STRESS_TIMEOUT = 5  # a collection at every allocation may take longer: not judged


def load_generator(name="gen"):
    """The module tests/fuzz/<name>.py."""
    sys.path.insert(0, os.path.dirname(GEN))
    path = os.path.join(os.path.dirname(GEN), name + ".py")
    spec = importlib.util.spec_from_file_location("gelato_fuzz_" + name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Fuzz(Test):
    kind = "fuzz"
    cost = 0
    may_abandon = False

    def __init__(self, seed, generator):
        super().__init__(f"fuzz {seed}")
        self.seed, self.generator = seed, generator

    def rerun(self):
        return f"--kind fuzz --fuzz 1 --seed {self.seed}"

    def inputs(self, tools):
        return [digest_tree(os.path.dirname(GEN), ".py"), tools.gelato_id, tools.runtime_id]

    def flags(self, tools):
        gc, opt, cc = random.Random(self.seed).choice(FLAVOURS)
        if tools.args.config:
            gc, opt, cc = (tools.args.config.split("-") + ["gcc"])[:3]
        if gc == "boehm" and self.may_abandon:
            gc = "ref"
        return [f"--gc={gc}", f"-{opt}", f"--cc={tools.fast_cc if cc == 'fast' else cc}"]

    def run(self, tools):
        text = self.generator.generate(self.seed)
        # Under boehm an abandoned generator does not run its finally
        # (docs/DIFFERENCES.md).
        self.may_abandon = "yield" in text and "finally" in text
        trouble = self.difference(tools, text)
        if trouble is None:
            return Result()
        kind = kind_of(trouble)
        text = self.shrink(tools, text, kind)
        raise Failed(f"{' '.join(self.flags(tools))}\n{self.difference(tools, text) or trouble}\n{text}")

    def oracle(self, tools, src, folder):
        """What CPython makes of the program."""
        return call([tools.python, src], folder, env=tools.python_env)

    def stress(self, gc):
        """The stress mode in which the program runs once more."""
        return STRESS[gc]

    def difference(self, tools, text):
        """None if gelato and CPython agree."""
        folder = tools.folder()
        src, exe = os.path.join(folder, "f.py"), os.path.join(folder, "f")
        with open(src, "w", encoding="utf-8") as f:
            f.write(text)
        want = self.oracle(tools, src, folder)
        if want.status is None:
            return None
        built = tools.build(src, exe, self.flags(tools))
        if built.status != 0:
            return build_failure(built)
        got = call([exe], folder, env=tools.env)
        trouble = differs(want, got)
        if trouble is None:
            gc = self.flags(tools)[0].partition("=")[2]
            env = dict(tools.env, GELATO_STRESS=self.stress(gc))
            got = call([exe], folder, env=env, timeout=STRESS_TIMEOUT)
            trouble = differs(want, got) if got.status is not None else None
            trouble = trouble and trouble.replace("\n", f" with GELATO_STRESS={self.stress(gc)}\n", 1)
        os.unlink(exe)
        return trouble

    def shrink(self, tools, text, kind):
        """Leaves out statements while the kind of the difference stays."""
        end, is_smaller = time.monotonic() + SHRINK_SECONDS, True
        while is_smaller:
            is_smaller = False
            for smaller in without_one(text):
                if time.monotonic() > end:
                    return text
                if kind_of(self.difference(tools, smaller) or "") == kind:
                    text, is_smaller = smaller, True
                    break
        return text


def kind_of(trouble):
    """The first line, and of a refusal also which error it is."""
    first, _, rest = trouble.partition("\n")
    return first, rest.partition("]")[0] if first.startswith("gelato build") else ""


def differs(want, got):
    """What is different between CPython's run and ours, or None."""
    if got.status != want.status:
        return f"{status_text(got.status)}, CPython: {status_text(want.status)}\n{got.err.decode()}"
    if (got.out, got.err) != (want.out, want.err):
        what = "output" if got.out != want.out else "standard error"
        return f"{what} differs\n{first_difference(want, got)}"
    return None


def first_difference(want, got):
    for a, b in ((want.out, got.out), (want.err, got.err)):
        x, y = a.decode().split("\n"), b.decode().split("\n")
        for i in range(max(len(x), len(y))):
            if x[i:i + 1] != y[i:i + 1]:
                return f"line {i + 1}: CPython {x[i:i + 1]}, gelato {y[i:i + 1]}"
    return ""


def bodies(tree):
    """All lists of statements, outer ones first."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers"):
            body = getattr(node, field, None)
            if isinstance(body, list) and body:
                yield body, field


def without_one(text):
    """The program without one statement, for every statement."""
    n_bodies = len(list(bodies(ast.parse(text))))
    for i in range(n_bodies):
        j = 0
        while True:
            tree = ast.parse(text)
            body, field = list(bodies(tree))[i]
            if j >= len(body):
                break
            del body[j]
            if not body and field == "body":
                body.append(ast.Pass())
            j += 1
            try:
                smaller = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
                compile(smaller, "f.py", "exec")
            except (SyntaxError, ValueError):
                continue
            if smaller != text:
                yield smaller


def find(args, seed):
    n = args.fuzz if args.fuzz is not None else (0 if args.fast else DEFAULT)
    if n == 0 or not os.path.exists(GEN):
        return []
    generator = load_generator()
    return [Fuzz(seed + i, generator) for i in range(n)]
