"""Tests of the stackless flavour: tests/stackless and samples/stackless. Each
program has its output beside it (.out), its standard error in `# stderr:` lines.

Under CPython the modules are those of runtime/cpython, over the greenlet package;
programs with `# oracle: none` use what only compiled ones can do, and those with
`# oracle: only` show what CPython cannot. The tests of greenlets run twice: with
the package, and with runtime/stackless/greenlet.py in its place
(harness/own_greenlet.py), which is what compiled programs get.

Compiled, each program runs plain, with the stack full at every check, and with a
check in every function, so that all of them are left and resumed; `# gc: NAME` is
the one memory flavour that keeps what the program shows, `# runs: N` the number of
processes that one after the other give the output, `# timed: yes` says that it goes
by the clock, and is not slowed down, `# seconds: N` how long it may run. `--filter run/` and the like try the programs of
the other kinds with --stackless, unless they say `# stackless: none`."""
import os
import re
import subprocess

from harness import cases, fuzz
from harness.kinds import Failed, Result, Run, Skipped, Test, build_failure, compare, stdin_of
from harness.toolchain import ROOT, TIMEOUT, Output, call, digest_tree, read

PYTHON = "/usr/bin/python3"  # the one that Debian's greenlet package is for
LIBRARY = ("runtime/cpython", "runtime/stackless")
UNWIND = "unwind"  # of GELATO_STRESS, for programs and for the translator
MEMORY = {"ref": "poison", "boehm": "collect"}
EVERYWHERE = 0.15  # part of our programs that a run without --all tries with checks in every function
OTHERS = 0.02  # and of all other programs
RANDOM = 100  # programs of tests/fuzz/scheduler.py, unless --fuzz says how many


class StacklessCase(cases.Case):
    def __init__(self, path):
        super().__init__(path)
        self.golden = path[:-3] + ".out"
        self.exact_out = read(self.golden) if os.path.exists(self.golden) else b""
        self.gc = self._extra("gc")
        self.runs = int(self._extra("runs") or 1)
        self.seconds = int(self._extra("seconds") or TIMEOUT)
        self.is_timed = self._extra("timed") is not None

    def _extra(self, word):
        found = re.search(rf"^# {word}: (\S+)$", read(self.path).decode(), re.M)
        return found.group(1) if found else None


def find_cases():
    paths = cases.python_files("tests/stackless") + cases.python_files("samples/stackless")
    return [StacklessCase(p) for p in paths]


def library_id():
    return "".join(digest_tree(os.path.join(ROOT, f), ".py") for f in LIBRARY)


def python_env(tools):
    return dict(tools.env, PYTHONDONTWRITEBYTECODE="1", PYTHONPATH=os.path.join(ROOT, LIBRARY[0]))


def has_greenlet():
    probe = [PYTHON, "-c", "import greenlet"]
    try:
        return subprocess.run(probe, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def without_library(err):
    """A traceback without the frames of the modules under test: a compiled program
    does not show them."""
    paths = [re.escape(os.path.join(ROOT, f) + "/") for f in LIBRARY + ("tests/harness",)]
    frame = rf'^  File "(?:{"|".join(paths)}|<frozen )[^"]*", line .*\n(?:    .*\n)*'
    return re.sub(frame.encode(), b"", err, flags=re.M)


class PythonTest(Test):
    """CPython says the same, with the greenlet package or with our module."""
    kind = "oracle"
    cost = 0.5

    def __init__(self, case, own=False):
        super().__init__(f"{case.name} [{'python, own greenlet' if own else 'python'}]")
        self.case, self.own = case, own

    def inputs(self, tools):
        return [self.case.source(), self.case.expected_out(), self.case.expected_err(), library_id()]

    def run(self, tools):
        if self.case.oracle == "none":
            raise Skipped("only a compiled program can do this")
        if not has_greenlet():
            raise Skipped("the Debian package python3-greenlet is not installed")
        first = [os.path.join(ROOT, "tests/harness/own_greenlet.py")] if self.own else []
        got = call([PYTHON, *first, self.case.path, *self.case.args], tools.folder(), stdin_of(self.case),
                   dict(python_env(tools), **self.case.env))
        got.err = without_library(got.err)
        if tools.args.promote and not self.own:
            with open(self.case.golden, "wb") as f:
                f.write(got.out)
            return Result()
        compare(self.case, got)
        return Result()


class Compiled(Run):
    """A program compiled with --stackless does what its files say, also when the stack
    is full at every check."""
    kind = "stackless"
    how = ""

    def __init__(self, case, config):
        super().__init__(case, config)
        self.name = f"{case.name} [{config.name}{self.how}]"

    def rerun(self):
        return f"--kind stackless --filter '{self.case.name}' --config {self.config.name}"

    def inputs(self, tools):
        return super().inputs(tools) + [library_id()]

    def modes(self):
        """What GELATO_STRESS is, one run after the other."""
        return ["", UNWIND]

    def run(self, tools):
        exe = os.path.join(tools.folder(), "program")
        env = {"GELATO_STRESS": UNWIND} if self.how else {}
        built = tools.build(self.case.path, exe, self.config.flags() + ["--stackless"] + self.case.flags, env)
        if built.status != 0:
            raise Failed(build_failure(built))
        for mode in self.modes():
            self._run_in(mode, exe, tools)
        os.unlink(exe)
        return Result()

    def _run_in(self, mode, exe, tools):
        env = dict(tools.env, **self.case.env, **({"GELATO_STRESS": mode} if mode else {}))
        if "/memory/" in self.case.path:  # what is freed is to be used again
            env["ASAN_OPTIONS"] += ":quarantine_size_mb=1:thread_local_quarantine_size_kb=64"
        work = tools.folder()
        got = Output(b"", b"", 0)
        for _ in range(getattr(self.case, "runs", 1)):
            once = call([exe, *self.case.args], work, stdin_of(self.case), env, getattr(self.case, "seconds", TIMEOUT))
            got = Output(got.out + once.out, got.err + once.err, once.status)
        if got.status is None and mode not in ("", UNWIND):
            return  # collections at every allocation may take too long: not judged
        try:
            compare(self.case, got)
        except Failed as e:
            raise Failed(f"GELATO_STRESS={mode}\n{e}" if mode else str(e)) from None


class Everywhere(Compiled):
    """The same with a check in every function, at each check, at random depths, and
    with the stress of the memory flavour."""
    how = ", everywhere"

    def modes(self):
        modes = [UNWIND, UNWIND + ":1"]
        return modes if getattr(self.case, "is_timed", False) else modes + [f"{UNWIND},{MEMORY[self.config.gc]}"]


def find(choose, args, rng):
    """All tests of the flavour, in the configurations that choose(case) gives."""
    tests = []
    for case in find_cases():
        tests.append(PythonTest(case))
        if "/greenlet/" in case.path:
            tests.append(PythonTest(case, own=True))
        if case.oracle != "only":
            for config in choose(case):
                if case.gc in (None, config.gc):
                    tests.append(Compiled(case, config))
                    if is_chosen(EVERYWHERE, args, rng):
                        tests.append(Everywhere(case, config))
    return tests


def find_others(programs, choose, args, rng):
    """The programs of the other kinds, which do not switch, with --stackless."""
    tests = []
    for case in programs:
        if case.stackless != "none" and is_chosen(0 if args.fast else OTHERS, args, rng):
            for config in choose(case):
                tests += [Compiled(case, config), Everywhere(case, config)]
    return tests


def is_chosen(part, args, rng):
    return args.all or rng.random() < part


class Scheduler(fuzz.Fuzz):
    """A random program of switches, exceptions and kills: compiled, it prints what
    CPython prints."""
    kind = "scheduler"

    def __init__(self, seed, generator):
        super().__init__(seed, generator)
        self.name = f"scheduler {seed}"

    def rerun(self):
        return f"--kind scheduler --fuzz 1 --seed {self.seed}"

    def inputs(self, tools):
        return super().inputs(tools) + [library_id()]

    def flags(self, tools):
        return super().flags(tools) + ["--stackless"]

    def oracle(self, tools, src, folder):
        want = call([PYTHON, src], folder, env=python_env(tools))
        want.err = without_library(want.err)
        return want

    def stress(self, gc):
        return UNWIND


def find_random(args, seed):
    n = args.fuzz if args.fuzz is not None else 0 if args.fast else RANDOM
    if n == 0 or not has_greenlet():
        return []
    generator = fuzz.load_generator("scheduler")
    return [Scheduler(seed + i, generator) for i in range(n)]
