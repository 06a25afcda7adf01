"""A small task manager: subcommands, a file of tasks, a log."""
import argparse
import copy
import json
import logging
import sys
import tempfile
import traceback
import warnings
from collections import ChainMap
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Optional

log = logging.getLogger("tasks")
DEFAULTS = {"file": "tasks.json", "limit": 10, "verbose": False}


class TaskError(Exception):
    """Something the user did."""


@dataclass(order=True)
class Task:
    priority: int
    title: str
    tags: list = field(default_factory=list, compare=False)
    done: bool = field(default=False, compare=False)
    parent: Optional["Task"] = field(default=None, compare=False, repr=False)


class Settings(Mapping):
    def __init__(self, *layers):
        self._chain = ChainMap(*layers)

    def __getitem__(self, key):
        return self._chain[key]

    def __iter__(self):
        return iter(sorted(self._chain))

    def __len__(self):
        return len(self._chain)


class Store(MutableMapping):
    """Tasks by number, kept in a file."""

    def __init__(self, path):
        self.path = Path(path)
        self._tasks = {}
        self._next = 1
        if self.path.exists():
            for row in json.loads(self.path.read_text()):
                self.add(Task(row["priority"], row["title"], row["tags"], row["done"]))
            log.debug("loaded %d tasks from %s", len(self), self.path.name)

    def add(self, task):
        self._tasks[self._next] = task
        self._next += 1
        return self._next - 1

    def __getitem__(self, n):
        if n not in self._tasks:
            raise TaskError(f"no task {n}")
        return self._tasks[n]

    def __setitem__(self, n, task):
        self._tasks[n] = task

    def __delitem__(self, n):
        del self._tasks[n]

    def __iter__(self) -> Iterator[int]:
        return iter(self._tasks)

    def __len__(self):
        return len(self._tasks)

    def save(self):
        rows = [{"priority": t.priority, "title": t.title, "tags": t.tags, "done": t.done}
                for t in self._tasks.values()]
        self.path.write_text(json.dumps(rows, indent=1))


def cmd_add(store, args, settings):
    if len(store) >= settings["limit"]:
        raise TaskError("too many tasks")
    n = store.add(Task(args.priority, args.title, args.tag or []))
    log.info("added %d: %s", n, args.title)


def cmd_done(store, args, settings):
    for n in args.numbers:
        before = copy.deepcopy(store[n])
        store[n].done = True
        log.info("%r -> done=%s", before.title, store[n].done)


def cmd_list(store, args, settings):
    rows = sorted(store.items(), key=lambda item: item[1], reverse=args.reverse)
    for n, task in rows:
        if args.all or not task.done:
            mark = "x" if task.done else " "
            tags = " ".join("#" + t for t in task.tags)
            print(f"[{mark}] {n:>3} {task.priority:+d} {task.title:<12}{tags}".rstrip())


def make_parser():
    p = argparse.ArgumentParser(prog="tasks", description=__doc__.splitlines()[0])
    p.add_argument("--file", type=Path)
    p.add_argument("-v", "--verbose", action="store_true", default=None)
    sub = p.add_subparsers(dest="command", required=True)
    add = sub.add_parser("add", help="a new task")
    add.add_argument("title")
    add.add_argument("-p", "--priority", type=int, default=0)
    add.add_argument("-t", "--tag", action="append")
    add.set_defaults(run=cmd_add)
    done = sub.add_parser("done", help="finish tasks")
    done.add_argument("numbers", type=int, nargs="+")
    done.set_defaults(run=cmd_done)
    ls = sub.add_parser("list", aliases=["ls"], help="show tasks")
    ls.add_argument("--all", action="store_true")
    ls.add_argument("--reverse", action="store_true")
    ls.set_defaults(run=cmd_list)
    return p


def main(argv, folder):
    args = make_parser().parse_args(argv)
    given = {k: v for k, v in (("file", args.file), ("verbose", args.verbose)) if v is not None}
    settings = Settings(given, DEFAULTS)
    log.setLevel(logging.DEBUG if settings["verbose"] else logging.INFO)
    store = Store(folder / settings["file"])
    try:
        args.run(store, args, settings)
    except TaskError as e:
        log.error("%s", e)
        return 1
    store.save()
    return 0


logging.basicConfig(stream=sys.stdout, format="%(levelname).1s %(name)s: %(message)s")
with tempfile.TemporaryDirectory() as tmp:
    folder = Path(tmp)
    for line in ["add write -p 2 -t home -t paper", "add read", "-v add cook -p -1", "ls",
                 "done 1 3", "ls --all --reverse", "done 9", "list --all"]:
        print("$", line)
        status = main(line.split(), folder)
        if status:
            print("status", status)
    for i in range(9):
        status = main(["add", f"t{i}"], folder)
    print(status, sorted(p.name for p in folder.iterdir()))
    print(len(json.loads((folder / "tasks.json").read_text())))
try:
    main(["done", "x"], Path("."))
except SystemExit as e:
    print("exit", e.code)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("tasks is old", DeprecationWarning)
print([str(w.message) for w in caught])
try:
    Store("/nowhere/at/all").save()
except OSError as e:
    print(type(e).__name__, traceback.format_exc().splitlines()[-1])
print(asdict(Task(1, "t")), dict(Settings({"limit": 3}, DEFAULTS)))
# expect: $ add write -p 2 -t home -t paper
# expect: I tasks: added 1: write
# expect: $ add read
# expect: I tasks: added 2: read
# expect: $ -v add cook -p -1
# expect: D tasks: loaded 2 tasks from tasks.json
# expect: I tasks: added 3: cook
# expect: $ ls
# expect: [ ]   3 -1 cook
# expect: [ ]   2 +0 read
# expect: [ ]   1 +2 write       #home #paper
# expect: $ done 1 3
# expect: I tasks: 'write' -> done=True
# expect: I tasks: 'cook' -> done=True
# expect: $ ls --all --reverse
# expect: [x]   1 +2 write       #home #paper
# expect: [ ]   2 +0 read
# expect: [x]   3 -1 cook
# expect: $ done 9
# expect: E tasks: no task 9
# expect: status 1
# expect: $ list --all
# expect: [x]   3 -1 cook
# expect: [ ]   2 +0 read
# expect: [x]   1 +2 write       #home #paper
# expect: I tasks: added 4: t0
# expect: I tasks: added 5: t1
# expect: I tasks: added 6: t2
# expect: I tasks: added 7: t3
# expect: I tasks: added 8: t4
# expect: I tasks: added 9: t5
# expect: I tasks: added 10: t6
# expect: E tasks: too many tasks
# expect: E tasks: too many tasks
# expect: 1 ['tasks.json']
# expect: 10
# expect: exit 2
# expect: ['tasks is old']
# expect: FileNotFoundError FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/at/all'
# expect: {'priority': 1, 'title': 't', 'tags': [], 'done': False, 'parent': None} {'file': 'tasks.json', 'limit': 3, 'verbose': False}
# stderr: usage: tasks done [-h] numbers [numbers ...]
# stderr: tasks done: error: argument numbers: invalid int value: 'x'
