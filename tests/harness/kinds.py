"""What kinds of tests there are, and how one of each is run."""
import difflib
import json
import os
import re
import subprocess

from harness import cases
from harness.toolchain import BUILD_TIMEOUT, ROOT, call, digest, digest_tree, read

GCS = ("ref", "boehm")
OPTS = ("O0", "O2")
SAMPLE = 0.25  # part of the rest of the matrix that a run without --all tries


class Failed(Exception):
    """The text says what differs."""


class Skipped(Exception):
    """The text says why."""


class Result:
    def __init__(self, failure=None, skip=None):
        self.failure, self.skip = failure, skip


def diff(what, expected, got):
    """A short account of the difference between two outputs."""
    a = expected.decode("utf-8", "backslashreplace").split("\n")
    b = got.decode("utf-8", "backslashreplace").split("\n")
    lines = list(difflib.unified_diff(a, b, "expected", "got", lineterm="", n=2))[2:]
    return f"{what} differs (- expected, + got):\n" + "\n".join(lines)


def status_text(status):
    if status is None:
        return "timeout"
    return f"signal {-status}" if status < 0 else f"status {status}"


class Test:
    kind = ""
    cost = 1

    def __init__(self, name):
        self.name = name

    def rerun(self):
        return f"--kind {self.kind} --filter '{self.name}'"


# --- programs -----------------------------------------------------------------


class Config:
    def __init__(self, gc, opt, cc="gcc"):
        self.gc, self.opt, self.cc = gc, opt, cc
        self.name = f"{gc}-{opt}" + ("" if cc == "gcc" else f"-{cc}")

    def flags(self):
        return [f"--gc={self.gc}", f"-{self.opt}", f"--cc={self.cc}"]


def configs(args, tools):
    """The fast configuration, then the rest of the matrix."""
    if args.config:
        gc, opt, *cc = args.config.split("-")
        return [Config(gc, opt, *cc)]
    fast = Config("ref", "O0", tools.fast_cc)
    return [fast] + [Config(gc, opt) for gc in GCS for opt in OPTS
                     if (gc, opt, "gcc") != (fast.gc, fast.opt, fast.cc)]


def choose(case, all_configs, args, rng):
    """The fast configuration, and some or all others."""
    rest = [c for c in all_configs[1:] if args.all or rng.random() < SAMPLE / 2]
    return all_configs[:1] + ([] if args.fast else rest)


def compare(case, got):
    if not same_text(case.expected_out(), got.out):
        raise Failed(with_status(diff("output", case.expected_out(), got.out), case, got))
    err = case.expected_err()
    if not same_text(err, got.err):
        raise Failed(with_status(diff("standard error", err, got.err), case, got))
    if got.status != case.status:
        raise Failed(f"{status_text(got.status)}, expected status {case.status}")


def with_status(text, case, got):
    if got.status != case.status:
        text = f"{status_text(got.status)}, expected status {case.status}\n" + text
        if got.err:
            text += "\nstandard error:\n" + got.err.decode("utf-8", "backslashreplace")
    return text


def same_text(expected, got):
    return expected == got or expected == got + b"\n"


def build_failure(built):
    """With the C compiler's words, which are in the reproducer."""
    text = (built.err + built.out).decode("utf-8", "backslashreplace")
    m = re.search(r"a reproducer is in (\S+)", text)
    log = os.path.join(m.group(1), "log") if m else ""
    if os.path.exists(log):
        lines = read(log).decode("utf-8", "backslashreplace").split("\n")
        wrong = [s for s in lines if "error" in s or "undefined" in s]
        text = "\n".join((wrong or lines)[:5])
    return f"gelato build: {status_text(built.status)}\n{text}"


def stdin_of(case):
    return cases.lines_to_bytes(case.stdin)


def without_library_frames(err):
    """Tracebacks without the frames of Python's own library: gelato does not show its."""
    return re.sub(rb'^  File "[^"\n]*/lib/python3[^"\n]*", line .*\n(?:    .*\n)*', b"", err, flags=re.M)


class Oracle(Test):
    """CPython says the same."""
    kind = "oracle"

    def __init__(self, case):
        super().__init__(f"{case.name} [python]")
        self.case = case

    def inputs(self, tools):
        return [self.case.source(), self.case.expected_out(), self.case.expected_err(), tools.python]

    def run(self, tools):
        if self.case.oracle == "none":
            raise Skipped("CPython differs by design")
        env = dict(tools.python_env, **self.case.env)
        got = call([tools.python, self.case.path, *self.case.args], tools.folder(), stdin_of(self.case), env)
        if tools.args.promote and self.case.exact_out is not None:
            with open(self.case.path[:-3] + ".out", "wb") as f:
                f.write(got.out)
            return Result()
        got.err = without_library_frames(got.err)
        compare(self.case, got)
        return Result()


class Run(Test):
    """A compiled program does what its comments say."""
    kind = "run"

    def __init__(self, case, config):
        super().__init__(f"{case.name} [{config.name}]")
        self.case, self.config = case, config
        self.cost = 2 + (config.opt != "O0") + (config.cc != "tcc")

    def rerun(self):
        return f"--kind run --filter '{self.case.name}' --config {self.config.name}"

    def inputs(self, tools):
        return [self.case.source(), self.case.expected_out(), self.case.expected_err(), tools.gelato_id,
                tools.runtime_id, *self.case.flags]

    def run(self, tools):
        folder = tools.folder()
        exe = os.path.join(folder, "program")
        built = tools.build(self.case.path, exe, self.config.flags() + self.case.flags)
        if built.status != 0:
            raise Failed(build_failure(built))
        work = os.path.join(folder, "cwd")
        os.mkdir(work)
        env = dict(tools.env, **self.case.env)
        compare(self.case, call([exe, *self.case.args], work, stdin_of(self.case), env))
        os.unlink(exe)
        return Result()


# --- errors ----------------------------------------------------------------------


class Error(Test):
    """Exactly the marked lines are reported, with their codes."""
    kind = "error"

    def __init__(self, path, name=None):
        super().__init__(name or os.path.relpath(path, ROOT))
        self.path = path
        self.case = cases.Case(path)
        self.marks = cases.error_marks(path) or {"error": set(), "warning": set()}

    def inputs(self, tools):
        return [self.case.source(), tools.gelato_id]

    def run(self, tools):
        got = call([tools.gelato, "check", "--message-format=json", *self.case.flags, self.path], env=tools.env,
                   timeout=BUILD_TIMEOUT)
        status = 1 if self.marks["error"] else 0
        found = {"error": set(), "warning": set()}
        for line in got.out.decode("utf-8", "surrogateescape").split("\n"):
            if line.startswith("{"):
                d = json.loads(line)
                if os.path.samefile(d["file"], self.path) if os.path.exists(d["file"]) else True:
                    found[d["severity"]].add((d["line"], d["name"]))
        self._compare(found)
        if got.status != status:
            raise Failed(f"{status_text(got.status)}, expected status {status}\n{got.err.decode()}")
        return Result()

    def _compare(self, found):
        severities = ["error"] + (["warning"] if self.marks["warning"] else [])
        text = ""
        for severity in severities:
            for line, code in sorted(self.marks[severity] - found[severity]):
                text += f"line {line}: {severity} {code} is not reported\n"
            for line, code in sorted(found[severity] - self.marks[severity]):
                text += f"line {line}: {severity} {code} is not expected\n"
        if text:
            raise Failed(text)


# --- graphs ---------------------------------------------------------------------------


class Ir(Test):
    """Round trip of a graph's text; bad-*.ir must be refused, for the reason
    that its first `# why:` comment quotes."""
    kind = "ir"

    def __init__(self, path):
        super().__init__(os.path.relpath(path, ROOT))
        self.path = path

    def inputs(self, tools):
        return [read(self.path), tools.gelato_id]

    def run(self, tools):
        got = call([tools.gelato, "graph", self.path], env=tools.env)
        if os.path.basename(self.path).startswith("bad-"):
            return self._expect_refusal(got)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n{got.err.decode()}")
        copy = os.path.join(tools.folder(), "copy.ir")
        with open(copy, "wb") as f:
            f.write(got.out)
        again = call([tools.gelato, "graph", copy], env=tools.env)
        if again.out != got.out:
            raise Failed(diff("printed again, the graph", got.out, again.out + again.err))
        if b"\n#" not in b"\n" + read(self.path) and got.out != read(self.path):
            raise Failed(diff("the graph", read(self.path), got.out))
        return Result()

    def _expect_refusal(self, got):
        if got.status != 1:
            raise Failed(f"{status_text(got.status)}, expected status 1\n{got.err.decode()}")
        m = re.search(rb"^# why: (.*)$", read(self.path), re.M)
        if m and m.group(1) not in got.err:
            raise Failed(f"not refused because of: {m.group(1).decode()}\n{got.err.decode()}")
        return Result()


class PassTest(Test):
    """The graph after one pass is what lies beside it in .out."""
    kind = "pass"

    def __init__(self, path):
        super().__init__(os.path.relpath(path, ROOT))
        self.path = path
        self.golden = path[:-3] + ".out"
        self.pass_name = os.path.basename(os.path.dirname(path))

    def inputs(self, tools):
        golden = read(self.golden) if os.path.exists(self.golden) else b""
        return [read(self.path), golden, tools.gelato_id]

    def run(self, tools):
        got = call([tools.gelato, "graph", f"--pass={self.pass_name}", self.path], env=tools.env)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n{got.err.decode()}")
        if tools.args.promote:
            with open(self.golden, "wb") as f:
                f.write(got.out)
        elif not os.path.exists(self.golden):
            raise Failed(f"{os.path.relpath(self.golden, ROOT)} is missing (--promote writes it)")
        elif got.out != read(self.golden):
            raise Failed(diff("the graph", read(self.golden), got.out))
        return Result()


# --- others ------------------------------------------------------------------------------


class Unit(Test):
    """A C program of tests/unit exits with 0."""
    kind = "unit"
    cost = 3

    def __init__(self, path):
        super().__init__(os.path.relpath(path, ROOT))
        self.path = path

    def inputs(self, tools):
        return [read(self.path), tools.gelato_id, tools.runtime_id]

    def run(self, tools):
        target = "unit_" + os.path.splitext(os.path.basename(self.path))[0]
        exe = os.path.join(tools.build_dir, "unit", target)
        built = build_target(tools, target)
        if built is not None:
            raise Failed(built)
        got = call([exe], tools.folder(), env=tools.env, timeout=BUILD_TIMEOUT)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n" + (got.err + got.out).decode("utf-8", "backslashreplace"))
        return Result()


def build_target(tools, target):
    """Text of the failure, or None. Ninja runs one at a time in a folder."""
    lock = os.path.join(tools.build_dir, ".lock")
    p = subprocess.run(["flock", lock, "ninja", "-C", tools.build_dir, "--quiet", target],
                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return p.stdout.decode() if p.returncode else None


class Ast(Test):
    """Our trees of our own programs are CPython's."""
    kind = "ast"
    cost = 20
    folders = ("tests/run", "tests/programs", "samples")

    def __init__(self):
        super().__init__("tests/ast")
        self.tool = os.path.join(ROOT, "tests/ast/compare.py")

    def inputs(self, tools):
        sources = [digest_tree(os.path.join(ROOT, f), ".py") for f in self.folders]
        return [digest_tree(os.path.join(ROOT, "translator/ast"), (".c", ".h", ".def")), read(self.tool), *sources]

    def run(self, tools):
        folders = [os.path.join(ROOT, f) for f in self.folders]
        got = call([tools.python, self.tool, *folders], env=tools.python_env, timeout=BUILD_TIMEOUT)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n" + (got.out + got.err).decode("utf-8", "backslashreplace"))
        return Result()


def files_in(folder, suffix, deep=False):
    found = []
    for top, folders, files in os.walk(os.path.join(ROOT, folder)):
        folders.sort()
        if not deep:
            folders.clear()
        found += [os.path.join(top, f) for f in sorted(files) if f.endswith(suffix)]
    return found


def find_others(tools):
    tests = [Error(p) for p in cases.python_files("tests/error")]
    tests += [Error(c.path, c.name) for c in cases.find_wrong_examples(tools)]
    tests += [Ir(p) for p in files_in("tests/ir", ".ir")]
    tests += [PassTest(p) for p in files_in("tests/pass", ".ir", deep=True)]
    tests += [Unit(p) for p in files_in("tests/unit", ".c")]
    if os.path.exists(os.path.join(ROOT, "tests/ast/compare.py")):
        tests.append(Ast())
    return tests
