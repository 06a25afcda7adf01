"""What the command does in a rough world: strange names of files, texts that are
hardly programs, full disks, compilers that are killed. Each gives the status and the
words that stand here, and leaves nothing half-written."""
import os
import shutil
import stat

from harness.kinds import Failed, Result, Test, status_text
from harness.toolchain import BUILD_TIMEOUT, call

HELLO = b"print('hi')\n"

# name: (text of the program, status of `gelato run`, part of what is printed)
TEXTS = {
    "empty": (b"", 0, b""),
    "only a byte order mark": (b"\xef\xbb\xbf", 0, b""),
    "byte order mark": (b"\xef\xbb\xbf" + HELLO, 0, b"hi"),
    "carriage returns and newlines": (b"if 1:\r\n    print('hi')\r\n", 0, b"hi"),
    "carriage returns alone": (b"if 1:\r    print('hi')\r", 0, b"hi"),
    "no newline at the end": (b"print('hi')#", 0, b"hi"),
    "form feed": (b"\x0cprint('hi')\n", 0, b"hi"),
    "null byte": (b"x = '\0'\n", 1, b"null bytes"),
    "not UTF-8": (b"x = '\xff'\n", 1, b"Non-UTF-8"),
    "UTF-16": ("print('hi')\n".encode("utf-16"), 1, b"Non-UTF-8"),
    "a surrogate": (b"x = '\xed\xa0\x80'\n", 1, b"Non-UTF-8"),
    "coding utf-8": (b"# -*- coding: utf-8 -*-\nprint('h\xc3\xa9')\n", 0, "hé".encode()),
    "coding latin-1": (b"# -*- coding: latin-1 -*-\nprint('h\xe9')\n", 0, "hé".encode()),
    "coding unknown": (b"# coding: nonsense\n", 1, b"'nonsense'"),
    "open parentheses": (b"(" * 10 ** 6, 1, b"too many nested parentheses"),
    "parentheses": (b"x = " + b"(" * 10 ** 6 + b"1" + b")" * 10 ** 6, 1, b"too many nested parentheses"),
    "brackets": (b"x = " + b"[" * 10 ** 6, 1, b"too many nested parentheses"),
    "signs": (b"x = " + b"-" * 10 ** 6 + b"1", 1, b"too deeply nested"),
    "nots": (b"x = " + b"not " * 10 ** 6 + b"1", 1, b"too deeply nested"),
    "powers": (b"x = " + b"1 ** " * 10 ** 5 + b"1", 1, b"too deeply nested"),
    "attributes": (b"x = x" + b".a" * 10 ** 6, 1, b"too deeply nested"),
    "conditions": (b"x = " + b"1 if 0 else " * 10 ** 5 + b"1", 1, b"too deeply nested"),
    "lambdas": (b"x = " + b"lambda: " * 5000 + b"1", 1, b"too deeply nested"),
    "ifs": (b"".join(b" " * i + b"if 1:\n" for i in range(1000)), 1, b"too many levels of indentation"),
    "90 functions": (b"".join(b" " * i + b"def f():\n" for i in range(90)) + b" " * 90 + b"pass\nprint('hi')\n", 0, b"hi"),
    "90 classes": (b"".join(b" " * i + b"class C:\n" for i in range(90)) + b" " * 90 + b"pass\nprint('hi')\n", 0, b"hi"),
    "90 loops": (b"".join(b" " * i + b"while 1:\n" for i in range(90)) + b" " * 90 + b"print('hi')\n" +
                 b"".join(b" " * i + b"break\n" for i in range(90, 0, -1)), 0, b"hi"),
    "90 comprehensions": (b"x = " + b"[" * 90 + b"'hi'" + b" for i in [1]]" * 90 + b"\nprint('hi')\n", 0, b"hi"),
    "20000 tests": (b"x = " + b" and ".join([b"1"] * 20000) + b"\nprint('hi')\n", 0, b"hi"),
    "a long line": (b"x = '" + b"a" * 10 ** 7 + b"'\nprint('hi', len(x))\n", 0, b"hi 10000000"),
    "a long number": (b"x = " + b"9" * 10 ** 6, 1, b"4300 digits"),
}

NAMES = [b"with space.py", b"new\nline.py", b"quote'\".py", b"-dash.py", b"\xff.py", b"$(x) `y`.py", b"per%cent.py", b"col:on.py", b"hash#.py",
         b"back\\slash.py", b"star*.py", b"a;b&c|d.py", b"noext", b"n" * 180 + b".py", "é日.py".encode()]


class Rough(Test):
    kind = "rough"
    cost = 2

    def __init__(self, name, check):
        super().__init__("rough: " + name)
        self.check = check

    def inputs(self, tools):
        return [tools.gelato_id, tools.runtime_id]

    def run(self, tools):
        folder = tools.folder()
        tools_env = dict(tools.env, XDG_CACHE_HOME=os.path.join(tools.scratch, "cache"))
        self.check(tools, folder, tools_env)
        return Result()


def expect(got, status, text=b""):
    said = got.out + got.err
    if got.status != status or text not in said or b"internal error" in said:
        raise Failed(f"{status_text(got.status)}, expected status {status} and {text!r}\n"
                     + said[:2000].decode("utf-8", "backslashreplace"))


def gelato(tools, folder, env, command, *args):
    if tools.args.sanitize and command in ("build", "run"):  # for the runtime to link
        args = ("--sanitize", *args)
    return call([tools.gelato, command, *args], folder, env=env, timeout=BUILD_TIMEOUT)


def write(folder, name, text):
    with open(os.path.join(os.fsencode(folder), name), "wb") as f:
        f.write(text)


def text_check(text, status, words):
    def check(tools, folder, env):
        write(folder, b"p.py", text)
        fast = ["--cc=" + tools.fast_cc] if tools.fast_cc else []
        expect(gelato(tools, folder, env, "run", "-O0", *fast, "p.py"), status, words)
    return check


def name_check(name):
    def check(tools, folder, env):
        write(folder, name, HELLO)
        built = gelato(tools, folder, env, "build", "-O0", "--cc=" + tools.fast_cc, b"-o", b"./out of " + name[:20], b"--", name)
        expect(built, 0)
        expect(call([os.path.join(os.fsencode(folder), b"out of " + name[:20])], folder), 0, b"hi\n")
    return check


def left_over(folder, *allowed):
    more = sorted(set(os.listdir(folder)) - set(allowed))
    if more:
        raise Failed(f"left over: {', '.join(more)}")


def places(tools, folder, env):
    os.symlink("loop.py", os.path.join(folder, "loop.py"))
    write(folder, b"p.py", HELLO)
    for args, words in ((["loop.py"], b"loop.py: Too many levels"), (["."], b"Is a directory"), (["none.py"], b"No such file"),
                        (["-o", ".", "p.py"], b"cannot write ."), (["-o", "none/x", "p.py"], b"none/x: No such file")):
        expect(gelato(tools, folder, env, "build", "-O0", *args), 74, words)
    left_over(folder, "loop.py", "p.py")


def devices(tools, folder, env):
    write(folder, b"p.py", HELLO)
    for args in (["-O0"], ["--emit=c"], ["--emit=types"], ["--emit=graph"]):
        expect(gelato(tools, folder, env, "build", *args, "-o", "/dev/full", "p.py"), 74, b"/dev/full: No space left")
        expect(gelato(tools, folder, env, "build", *args, "-o", "/dev/null", "p.py"), 0)
    if not stat.S_ISCHR(os.stat("/dev/null").st_mode):
        raise Failed("/dev/null is a file now")


def full_output(tools, folder, env):
    write(folder, b"p.py", HELLO)
    for args in (["build", "--emit=c", "p.py"], ["build", "--emit=tree", "p.py"], ["build", "--emit=types", "p.py"], ["help"],
                 ["--version"]):
        got = call(["sh", "-c", 'exec "$@" >/dev/full', "sh", tools.gelato, *args], folder, env=env, timeout=BUILD_TIMEOUT)
        expect(got, 74)


def no_permission(tools, folder, env):
    if os.geteuid() == 0:
        return
    write(folder, b"p.py", HELLO)
    write(folder, b"secret.py", HELLO)
    os.chmod(os.path.join(folder, "secret.py"), 0)
    expect(gelato(tools, folder, env, "check", "secret.py"), 74, b"Permission denied")
    os.chmod(folder, 0o555)
    expect(gelato(tools, folder, env, "build", "p.py"), 74, b"Permission denied")
    expect(gelato(tools, folder, env, "run", "p.py"), 0, b"hi")
    os.chmod(folder, 0o755)


def compiler_check(script, words):
    """A C compiler that ends in a bad way is not our mistake and not the program's."""
    def check(tools, folder, env):
        write(folder, b"p.py", HELLO)
        os.mkdir(os.path.join(folder, "bin"))
        fake = os.path.join(folder, "bin", "gcc")
        with open(fake, "w") as f:
            f.write("#!/bin/sh\n" + script + "\n")
        os.chmod(fake, 0o755)
        env = dict(env, PATH=os.path.join(folder, "bin") + ":" + env.get("PATH", ""), XDG_CACHE_HOME=os.path.join(folder, "bin", "cache"))
        expect(gelato(tools, folder, env, "build", "-O0", "--cc=gcc", "p.py"), 74, words)
        left_over(folder, "p.py", "bin")
    return check


def library_changes(tools, folder, env):
    """A copy of gelato whose library is written to is another gelato: what it has built is
    not taken from the cache."""
    ours = os.path.dirname(os.path.dirname(tools.gelato))
    os.mkdir(os.path.join(folder, "bin"))
    os.makedirs(os.path.join(folder, "lib/gelato"))
    shutil.copy(tools.gelato, os.path.join(folder, "bin"))
    for name in os.listdir(os.path.join(ours, "lib/gelato")):
        there, here = os.path.join(ours, "lib/gelato", name), os.path.join(folder, "lib/gelato", name)
        if name in ("lib", "stackless"):
            shutil.copytree(there, here)
        else:
            os.symlink(there, here)
    argv = [os.path.join(folder, "bin/gelato"), "--version", "-v"]
    seen = {call(argv, folder, env=env).out}
    for n, name in enumerate(("lib/bisect.py", "lib/json/encoder.py", "stackless/greenlet.py")):
        with open(os.path.join(folder, "lib/gelato", name), "a") as f:
            f.write("\n")
        seen.add(call(argv, folder, env=env).out)
        if len(seen) != n + 2:
            raise Failed(f"a change of {name} is not seen")


def find():
    tests = [Rough(name, text_check(*row)) for name, row in TEXTS.items()]
    tests += [Rough(f"a file called {name!r}", name_check(name)) for name in NAMES]
    tests += [Rough("places that can not be read or written", places), Rough("devices as output", devices),
              Rough("standard output is full", full_output), Rough("no permission", no_permission),
              Rough("the library changes", library_changes),
              Rough("the compiler is killed", compiler_check("kill -9 $$", b"Killed")),
              Rough("the compiler's child is killed",
                    compiler_check("echo 'gcc: fatal error: Killed signal terminated program cc1' >&2; exit 1", b"Killed signal")),
              Rough("the compiler's disk is full", compiler_check("echo 'cc1: error: No space left on device' >&2; exit 1", b"No space"))]
    return tests
