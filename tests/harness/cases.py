"""Programs with expectations in comments (tests/run/README.md has the list)."""
import os
import re

from harness.toolchain import ROOT, digest_tree, read

MARK = re.compile(r"^# (expect|stderr|stdin|status|args|oracle|stackless|flags|env):(?: (.*))?$")
ERROR = re.compile(r"# (error|warning): ([a-z_]+(?:, [a-z_]+)*)\s*$")


class Case:
    """A program to run, and what it must do."""

    def __init__(self, path, name=None):
        self.path = path
        self.name = name or os.path.relpath(path, ROOT)
        self.is_folder = os.path.basename(path) == "main.py"
        self.out, self.err, self.stdin = [], [], []
        self.status, self.args, self.flags = 0, [], []
        self.oracle, self.stackless, self.env = None, None, {}
        self.exact_out = None  # bytes that replace the `expect` lines
        text = read(path).decode("utf-8", "surrogateescape")
        for line in text.split("\n"):
            m = MARK.match(line.rstrip("\r"))
            if m:
                self._mark(m.group(1), m.group(2) or "")

    def _mark(self, word, text):
        if word == "expect":
            self.out.append(text)
        elif word == "stderr":
            self.err.append(text)
        elif word == "stdin":
            self.stdin.append(text)
        elif word == "status":
            self.status = int(text)
        elif word == "args":
            self.args = text.split()
        elif word == "flags":
            self.flags = text.split()
        elif word == "env":
            key, _, value = text.partition("=")
            self.env[key] = value
        elif word == "stackless":
            self.stackless = text
        else:
            self.oracle = text

    def source(self):
        if self.is_folder:
            return digest_tree(os.path.dirname(self.path), ".py").encode()
        return read(self.path)

    def expected_out(self):
        if self.exact_out is not None:
            return self.exact_out
        return self.with_paths(self.out)

    def expected_err(self):
        return self.with_paths(self.err)

    def with_paths(self, lines):
        folder = os.path.dirname(self.path)
        return lines_to_bytes([s.replace("{file}", self.path).replace("{dir}", folder) for s in lines])


def lines_to_bytes(lines):
    return "".join(line + "\n" for line in lines).encode("utf-8", "surrogateescape")


def python_files(folder):
    """Tests below a folder: files, or folders with a main.py."""
    found = []
    for top, folders, files in os.walk(os.path.join(ROOT, folder)):
        folders.sort()
        if "main.py" in files:
            folders.clear()
            files = ["main.py"]
        found += [os.path.join(top, f) for f in sorted(files) if f.endswith(".py")]
    return found


def find_programs(tools):
    programs = [Case(p) for folder in ("tests/run", "tests/types", "tests/programs", "tests/stress") for p in python_files(folder)]
    for path in python_files("samples"):
        if path.startswith(os.path.join(ROOT, "samples/stackless/")):
            continue  # harness/stackless.py
        case = Case(path)
        out = path[:-3] + ".out"
        if os.path.exists(out):
            case.exact_out = read(out)
        programs.append(case)
    return programs + [c for c in find_examples(tools) if not c.marks]


def find_wrong_examples(tools):
    return [c for c in find_examples(tools) if c.marks]


FENCE = re.compile(r"^```python\n(.*?)^```", re.M | re.S)


def find_examples(tools):
    """```python blocks of the documents that say what they print or which error
    they are; each becomes a file of its own."""
    documents = [os.path.join(ROOT, "README.md")]
    folder = os.path.join(ROOT, "docs")
    if os.path.isdir(folder):
        documents += [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith(".md")]
    cases = []
    for doc in documents:
        if not os.path.exists(doc):
            continue
        for i, m in enumerate(FENCE.finditer(read(doc).decode())):
            if not re.search(r"# (expect|stderr|error|warning):", m.group(1)):
                continue
            name = f"{os.path.relpath(doc, ROOT)}:{i + 1}"
            path = os.path.join(tools.scratch, name.replace("/", "-").replace(":", "-") + ".py")
            with open(path, "w", encoding="utf-8") as f:
                f.write(m.group(1))
            case = Case(path, name)
            case.marks = error_marks(path)
            cases.append(case)
    return cases


def error_marks(path):
    """{(line, code)} of `# error:` and of `# warning:` comments."""
    marks = {"error": set(), "warning": set()}
    text = read(path).decode("utf-8", "surrogateescape")
    for i, line in enumerate(text.split("\n")):
        m = ERROR.search(line)
        if m:
            marks[m.group(1)] |= {(i + 1, code) for code in m.group(2).split(", ")}
    return marks if marks["error"] or marks["warning"] else None
