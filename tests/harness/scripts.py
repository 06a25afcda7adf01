"""Scripts of other folders' tests: each exits with 0 if its tests pass."""
import os

from harness.kinds import Failed, Result, Test, build_target, status_text
from harness.toolchain import BUILD_TIMEOUT, ROOT, call, digest_tree

SOURCES = (".c", ".h", ".def", ".py", ".ir", ".out", ".md")


class Script(Test):
    """A command of our own; `tool` is a C program that it needs, `{tool}` in argv,
    and `{lib}` is the folder of the runtime."""
    kind = "script"
    cost = 20

    def __init__(self, name, argv, folders, tool=None):
        super().__init__(name)
        self.argv, self.folders, self.tool = argv, folders, tool

    def inputs(self, tools):
        return [tools.gelato_id, tools.runtime_id, *self.argv,
                *[digest_tree(os.path.join(ROOT, f), SOURCES) for f in self.folders]]

    def run(self, tools):
        exe = os.path.join(tools.build_dir, "unit", f"unit_{self.tool}")
        failure = build_target(tools, f"unit_{self.tool}") if self.tool else None
        if failure is not None:
            raise Failed(failure)
        lib = os.path.join(tools.build_dir, "lib/gelato")
        argv = [a.format(tool=exe, lib=lib, python=tools.python, gelato=tools.gelato, root=ROOT) for a in self.argv]
        got = call(argv, tools.folder(), env=tools.python_env, timeout=BUILD_TIMEOUT)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n" + (got.out + got.err).decode("utf-8", "backslashreplace"))
        return Result()


def modules(args):
    """Each library module against CPython's with generated inputs."""
    folder = os.path.join(ROOT, "tests/lib/modules")
    names = sorted(f[:-3] for f in os.listdir(folder) if f.endswith(".py"))
    seed = str(1 if args.seed is None else args.seed)
    return [Script(f"tests/lib/modules/{name}.py",
                   ["{python}", "{root}/tests/lib/modules.py", "{gelato}", seed, "100", name],
                   ["tests/lib/modules"]) for name in names]


def find(args):
    scripts = [
        Script("docs/GRAPH.md examples", ["{tool}", "docs", "{root}/docs/GRAPH.md"], ["docs", "tests/ir"], "ir_tool"),
        Script("tests/ast/run.py", ["{python}", "{root}/tests/ast/run.py"], ["tests/ast", "translator/ast"]),
        Script("tests/lib/check_abi.py", ["{python}", "{root}/tests/lib/check_abi.py"], ["tests/lib", "runtime"]),
        Script("tests/lib/compare.py", ["{python}", "{root}/tests/lib/compare.py"], ["tests/lib", "runtime/lib"]),
        Script("tests/lib/compiled.py", ["{python}", "{root}/tests/lib/compiled.py", "{gelato}", "1", "100",
                                         *(["--sanitize"] if args.sanitize else [])], ["tests/lib"]),
    ]
    if not args.fast:
        scripts += modules(args)
    # Many compilers' runs; a sanitized runtime does not link with them.
    if not args.fast and not args.sanitize:
        scripts.append(Script("tests/backend/run.py", ["{python}", "{root}/tests/backend/run.py", "{tool}", "{lib}"],
                              ["tests/backend", "backends"], "c_tool"))
    return scripts
