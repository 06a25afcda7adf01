"""What inference found in small programs (tests/types/README.md): the comments
`# types:` and `# instances:` are compared with the typed graph."""
import os
import re

from harness import cases
from harness.kinds import Failed, Result, Test, status_text
from harness.toolchain import BUILD_TIMEOUT, ROOT, call, read

DIRECTIVE = re.compile(r"^# (types|instances): (\S+) = (.*)$", re.M)
GLOBAL = re.compile(r"^global (\S+): (.*)$")
INSTANCE = re.compile(r"^instance \d+ of (.+?)\((.*)\) -> (.*)$")
OBJECT = re.compile(r"^object (\S+)#\d+$")
FIELD = re.compile(r"^  (\w+): (.*)$")
VERSION = re.compile(r"^  block \d+ version \d+\((.*)\)$")
RESULT = re.compile(r"^    (%\w+\.\d+) = \w+(?: %[\w.]+)*: (.*?)(?: \[.*)?$")
NUMBER = re.compile(r"#\d+")


def split_list(text):
    """At the commas outside of brackets."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "<(") - (c in ">)")
        if c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return parts + [text[start:].strip()] if text else []


class Typed:
    """The sets of types of everything that has a name."""

    def __init__(self, text):
        self.sets, self.instances, self.globals = {}, {}, set()
        self.func = self.cls = None
        for line in text.split("\n"):
            self._line(line)

    def _add(self, name, types):
        self.sets.setdefault(name, set()).add(NUMBER.sub("", types))

    def _value(self, value, types):
        name = value.lstrip("%").rpartition(".")[0]
        if name and self.func != "<module>":
            self._add(f"{self.func}.{name}", types)
        elif name and name not in self.globals:  # a variable of the main module's body
            self._add(name, types)

    def _line(self, line):
        if m := GLOBAL.match(line):
            self.globals.add(m[1])
            self._add(m[1], m[2])
        elif m := INSTANCE.match(line):
            self.func = m[1].replace(".<locals>", "")
            self.instances[self.func] = self.instances.get(self.func, 0) + 1
            self._add(f"{self.func}()", m[3].replace(" (shared)", ""))
        elif m := OBJECT.match(line):
            self.cls = m[1]
        elif m := VERSION.match(line):
            for arg in split_list(m[1]):
                self._value(*arg.split(": ", 1))
        elif m := FIELD.match(line):
            self._add(f"{self.cls}.{m[1]}", m[2])
        elif m := RESULT.match(line):
            self._value(m[1], m[2])


class Types(Test):
    kind = "types"

    def __init__(self, path):
        super().__init__(os.path.relpath(path, ROOT) + " [types]")
        self.path = path

    def inputs(self, tools):
        return [read(self.path), tools.gelato_id]

    def run(self, tools):
        got = call([tools.gelato, "build", "--emit=types", self.path], env=tools.env, timeout=BUILD_TIMEOUT)
        if got.status != 0:
            raise Failed(f"{status_text(got.status)}\n{got.err.decode()}")
        typed = Typed(got.out.decode())
        wrong = []
        directives = DIRECTIVE.findall(read(self.path).decode())
        for what, name, text in directives:
            if what == "instances":
                want, found = text, str(typed.instances.get(name, 0))
            else:
                want = "; ".join(sorted(s.strip() for s in text.split(";")))
                found = "; ".join(sorted(typed.sets.get(name, {"(nothing of that name)"})))
            if want != found:
                wrong.append(f"{what} of {name}: expected {want}, found {found}")
        if wrong or not directives:
            raise Failed("\n".join(wrong) or "says nothing about types")
        return Result()


def find():
    return [Types(p) for p in cases.python_files("tests/types")]
