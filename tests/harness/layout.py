"""Rules about our own sources: who may include whom (STYLE.md, section 1), and
every header compiles on its own."""
import os
import re

from harness.kinds import Failed, Result, Test
from harness.toolchain import ROOT, call, read

TRANSLATOR = ("base", "ast", "ir", "flow", "infer", "lower", "opt", "stackless", "driver")
MIDDLE = {"base", "ir"}
ALLOWED = {
    "base": set(),
    "ast": {"base"},
    "ir": {"base", "runtime.def"},
    "flow": {"base", "ast", "ir", "runtime.def"},
    "infer": MIDDLE | {"runtime.def"},
    "lower": MIDDLE | {"infer", "runtime.def"},
    "opt": MIDDLE,
    "stackless": MIDDLE,
    "driver": set(TRANSLATOR) | {"backends", "runtime.def", "gc.def"},
    "gc/lower": MIDDLE,
    "backends": MIDDLE | {"runtime.def", "gc.def"},
    "backends/c": MIDDLE | {"backends", "runtime.def", "gc.def"},
    "runtime": {"gc", "gc.def", "runtime.def"},
    "gc": {"runtime", "runtime.def", "gc.def"},
    "gc/rt": {"runtime", "gc", "gc.def", "runtime.def"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
SOURCE_DIRS = ["translator/" + f for f in TRANSLATOR] + ["gc/lower", "gc", "gc/rt", "backends", "backends/c", "runtime"]


def layer_of(folder):
    return folder[len("translator/"):] if folder.startswith("translator/") else folder


def target_layer(layer, text):
    """The layer that an include of `layer` reaches; its own is ''."""
    folder, name = os.path.split(text)
    while folder.startswith("../"):
        folder = folder[3:]
    if not folder or folder == layer or folder.startswith(layer + "/"):
        return ""
    if folder in ("runtime", "gc") and name.endswith(".def"):
        return folder + ".def"
    return folder


class Direction(Test):
    kind = "layout"

    def __init__(self):
        super().__init__("include direction")

    def inputs(self, tools):
        return [read(p) for p in all_files((".c", ".h"))]

    def run(self, tools):
        wrong = []
        for path in all_files((".c", ".h")):
            layer = layer_of(os.path.relpath(os.path.dirname(path), ROOT))
            for text in INCLUDE.findall(read(path).decode()):
                target = target_layer(layer, text)
                if target and target not in ALLOWED[layer]:
                    wrong.append(f"{os.path.relpath(path, ROOT)} may not include {text}")
        if wrong:
            raise Failed("\n".join(wrong))
        return Result()


class Header(Test):
    """The header compiles on its own."""
    kind = "layout"

    def __init__(self, path):
        super().__init__(os.path.relpath(path, ROOT))
        self.path = path

    def inputs(self, tools):
        return [read(p) for p in all_files((".h", ".def"))]

    def run(self, tools):
        flags = ["-std=c11", "-D_GNU_SOURCE", "-DGEL_GC_REF", "-Wall", "-Wextra", "-fsyntax-only", "-x", "c"]
        folders = [ROOT, os.path.join(ROOT, "translator"), os.path.join(ROOT, "runtime")]
        got = call(["gcc", *flags, *["-I" + f for f in folders], self.path], timeout=60)
        errors = [s for s in got.err.decode().split("\n") if s and "#pragma once in main file" not in s]
        if got.status != 0:
            raise Failed("\n".join(errors))
        return Result()


def all_files(suffixes):
    found = []
    for folder in SOURCE_DIRS:
        full = os.path.join(ROOT, folder)
        if os.path.isdir(full):
            found += [os.path.join(full, f) for f in sorted(os.listdir(full)) if f.endswith(suffixes)]
    return found


def find():
    return [Direction()] + [Header(p) for p in all_files((".h",))]
