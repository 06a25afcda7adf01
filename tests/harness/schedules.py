"""Random schedules of tasks (tests/fuzz/schedules): one program runs many of them, the
same under CPython and compiled, and says of each what it came to. A run without --all
tries some, from the printed seed on, in a part of the configurations; --all tries
10,000 of them in every one."""
import os
import random
import threading

from harness import kinds
from harness.kinds import Failed, Result, Test, build_failure, status_text
from harness.stackless import MEMORY, PYTHON, UNWIND, has_greenlet, library_id, python_env
from harness.toolchain import ROOT, TIMEOUT, call, digest_tree

PROGRAM = os.path.join(ROOT, "tests/fuzz/schedules/main.py")
SOME, ALL = 1000, 10000
SLOW = 10  # schedules that are run with collections at every allocation
SECONDS = 300  # for all of them


class Schedules(Test):
    """What tasks do is what they do under CPython: plain, left at every check, at
    random depths, and with the stress of the memory flavour."""
    kind = "scheduler"
    cost = 5
    lock = threading.Lock()
    wanted = {}  # CPython's words, by the first schedule and their number

    def __init__(self, first, n, config, is_everywhere):
        how = ", everywhere" if is_everywhere else ""
        super().__init__(f"schedules {first}..{first + n - 1} [{config.name}{how}]")
        self.first, self.n = first, n
        self.config, self.is_everywhere = config, is_everywhere

    def rerun(self):
        return f"--kind scheduler --seed {self.first} --config {self.config.name}" + (" --all" if self.n == ALL else "")

    def inputs(self, tools):
        return [digest_tree(os.path.dirname(PROGRAM), ".py"), tools.gelato_id, tools.runtime_id, library_id()]

    def run(self, tools):
        folder = tools.folder()
        exe = os.path.join(folder, "schedules")
        env = {"GELATO_STRESS": UNWIND} if self.is_everywhere else {}
        built = tools.build(PROGRAM, exe, self.config.flags() + ["--stackless"], env)
        if built.status != 0:
            raise Failed(build_failure(built))
        slow = MEMORY[self.config.gc]
        for mode, n in (("", self.n), (UNWIND, self.n), (f"{UNWIND}:{self.first}", self.n),
                        (f"{UNWIND},{slow}", self.n if slow == "poison" else SLOW)):
            self.compare(tools, folder, exe, mode, n)
        os.unlink(exe)
        return Result()

    def compare(self, tools, folder, exe, mode, n):
        env = dict(tools.env, **({"GELATO_STRESS": mode} if mode else {}))
        want = self.want(tools, folder)[:n]
        got = call([exe, str(self.first), str(n)], folder, env=env, timeout=TIMEOUT if n == SLOW else SECONDS)
        if got.status is None and n == SLOW:
            return  # too slow to be judged
        lines = got.out.decode().split("\n")[:-1]
        if got.status == 0 and lines == want and not got.err:
            return
        same = 0
        while lines[same:same + 1] == want[same:same + 1] != []:
            same += 1
        seed = self.first + same
        args = [str(self.first), str(same + 1), "show"]
        words = kinds.diff("schedule", last_part(call([PYTHON, PROGRAM, *args], folder, env=python_env(tools)).out),
                           last_part(call([exe, *args], folder, env=env, timeout=SECONDS).out))
        raise Failed(f"GELATO_STRESS={mode}: {status_text(got.status)}, schedule {seed} (main.py {' '.join(args)})\n"
                     f"{got.err.decode()}{words}")

    def want(self, tools, folder):
        with Schedules.lock:
            key = self.first, self.n
            if key not in Schedules.wanted:
                got = call([PYTHON, PROGRAM, str(self.first), str(self.n)], folder, env=python_env(tools),
                           timeout=SECONDS)
                if got.status != 0 or got.err:
                    raise Failed(f"CPython: {status_text(got.status)}\n{got.err.decode()}")
                Schedules.wanted[key] = got.out.decode().split("\n")[:-1]
            return Schedules.wanted[key]


def last_part(out):
    """What a run that shows all says of its last schedule."""
    return out[out.rfind(b"\nschedule ") + 1:]


def find(args, seed, tools):
    if args.fast or not has_greenlet():
        return []
    rng = random.Random(seed)
    configs = kinds.configs(args, tools)
    tests = [Schedules(seed, ALL if args.all else SOME, c, e) for c in configs for e in (False, True)]
    return tests if args.all or args.config else rng.sample(tests, 3)
