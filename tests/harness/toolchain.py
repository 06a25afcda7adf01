"""gelato as the tests call it, scratch folders, and what has passed before."""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TIMEOUT = 20  # seconds for a program
BUILD_TIMEOUT = 300


class Output:
    def __init__(self, out, err, status):
        self.out, self.err, self.status = out, err, status


def call(argv, cwd=None, stdin=b"", env=None, timeout=TIMEOUT):
    """Runs a command; a signal gives a negative status, a timeout None."""
    try:
        p = subprocess.run(argv, cwd=cwd, input=stdin, env=env, timeout=timeout,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return Output(p.stdout, p.stderr, p.returncode)
    except subprocess.TimeoutExpired as e:
        return Output(e.stdout or b"", e.stderr or b"", None)


def digest(*parts):
    h = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        h.update(str(len(data)).encode() + b":" + data)
    return h.hexdigest()


def read(path):
    with open(path, "rb") as f:
        return f.read()


def digest_tree(folder, suffixes):
    parts = []
    for top, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.endswith(suffixes):
                path = os.path.join(top, name)
                parts += [os.path.relpath(path, folder), read(path)]
    return digest(*parts)


class Toolchain:
    def __init__(self, args):
        self.args = args
        sub = "build/sanitize" if args.sanitize else "build"
        self.build_dir = os.environ.get("GELATO_BUILD") or os.path.join(ROOT, sub)
        self.gelato = os.path.join(self.build_dir, "bin/gelato")
        if not os.path.exists(self.gelato):
            sys.exit(f"test: {self.gelato} is missing; run ./test or ./gelato first")
        lib = os.path.join(self.build_dir, "lib/gelato")
        self.gelato_id = digest(read(self.gelato), digest_tree(os.path.join(lib, "lib"), (".py",)))
        self.runtime_id = digest(*[read(os.path.join(lib, f)) for f in sorted(os.listdir(lib)) if f.endswith(".a")])
        self.harness_id = digest_tree(os.path.dirname(__file__), (".py",))
        self.python = shutil.which("python3") or sys.executable
        self.cache_dir = os.path.join(self.build_dir, "test-cache")
        os.makedirs(self.cache_dir, exist_ok=True)
        self.scratch = tempfile.mkdtemp(prefix="gelato-test-")
        self.env = dict(os.environ, XDG_CACHE_HOME=self.cache_dir, GELATO_CHECK="1", TMPDIR=self.scratch,
                        PYTHONHASHSEED="0", ASAN_OPTIONS="detect_leaks=0", UBSAN_OPTIONS="print_stacktrace=1", GELATO_CACHE_FOLDERS="4000")
        self.python_env = dict(self.env, PYTHONDONTWRITEBYTECODE="1",
                               PYTHONPATH=os.path.join(ROOT, "tests/lib/shim"))
        self._open_passed()
        self.fast_cc = self._find_fast_cc()

    def _open_passed(self):
        path = os.path.join(self.cache_dir, "passed")
        self.passed = set(open(path).read().split()) if os.path.exists(path) else set()
        if len(self.passed) > 200000:
            self.passed = set()
            os.unlink(path)
        self._passed_file = open(path, "a", buffering=1)

    def cache_key(self, test):
        return digest(test.name, self.harness_id, *test.inputs(self))

    def note_passed(self, key):
        if key not in self.passed:
            self.passed.add(key)
            self._passed_file.write(key + "\n")

    def _find_fast_cc(self):
        """tcc if it works here, else gcc."""
        if self.args.sanitize or not shutil.which("tcc"):
            return "gcc"
        src = os.path.join(self.scratch, "probe.py")
        with open(src, "w") as f:
            f.write("print('hello')\n")
        exe = os.path.join(self.scratch, "probe")
        self.build(src, exe, ["--gc=ref", "-O0", "--cc=tcc"])
        return "tcc" if os.path.exists(exe) and call([exe]).out == b"hello\n" else "gcc"

    def build(self, src, exe, flags, more=()):
        extra = ["--sanitize"] if self.args.sanitize else []
        env = dict(self.env, **dict(more))
        if src.startswith(self.scratch):  # will not be built again
            env = dict(env, XDG_CACHE_HOME=os.path.join(self.scratch, "cache"), GELATO_CACHE_FOLDERS="20")
        return call([self.gelato, "build", *flags, *extra, "-j1", "-o", exe, src], env=env, cwd=self.scratch,
                    timeout=BUILD_TIMEOUT)

    def folder(self):
        return tempfile.mkdtemp(dir=self.scratch)

    def describe(self):
        text = f"fast set with {self.fast_cc}, {self.args.jobs} at a time"
        return text + (", sanitized" if self.args.sanitize else "")

    def close(self):
        self._passed_file.close()
        shutil.rmtree(self.scratch, ignore_errors=True)
