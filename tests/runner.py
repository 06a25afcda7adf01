"""Runs gelato's tests: ./test [option...]. No test is registered by hand.

Kinds of tests, found by folder scan (harness/kinds.py says how each is run):
  run      tests/run, tests/types, tests/programs, samples, examples in docs and README
  error    tests/error
  types    tests/types: what inference finds (harness/typed.py)
  pass     tests/pass/<pass>/*.ir
  ir       tests/ir/*.ir
  ast      tests/ast/compare.py over our own programs
  script   tests/backend, tests/ast, tests/lib, examples of docs/GRAPH.md (harness/scripts.py)
  unit     tests/unit/*.c
  layout   headers on their own, direction of includes (harness/layout.py)
  rough    strange files, full disks, killed compilers (harness/rough.py)
  fuzz     random programs against CPython
  stackless, scheduler  the same for --stackless (harness/stackless.py, schedules.py)

By default every test in the fast configuration, a sample of the matrix chosen by
a printed seed, and 500 random programs. A test that has passed is not run again
until its sources, gelato or the runtime change.
"""
import argparse
import concurrent.futures
import os
import random
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import cases, fuzz, kinds, layout, rough, schedules, scripts, stackless, toolchain, typed  # noqa: E402


def parse_args():
    p = argparse.ArgumentParser(prog="./test", description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--fast", action="store_true", help="the fast configuration only, no fuzzing")
    p.add_argument("--all", action="store_true", help="the whole matrix")
    p.add_argument("--sanitize", action="store_true", help="translator and programs under ASan and UBSan")
    p.add_argument("--filter", metavar="TEXT", default="", help="tests whose name contains TEXT")
    p.add_argument("--kind", metavar="KIND", help="tests of this kind only")
    p.add_argument("--config", metavar="GC-OPT", help="run tests in this configuration, as in boehm-O2")
    p.add_argument("--jobs", "-j", type=int, default=os.cpu_count() or 1)
    p.add_argument("--promote", action="store_true", help="rewrite expected output that lies beside a test (.out)")
    p.add_argument("--fuzz", type=int, metavar="N", help="random programs to try")
    p.add_argument("--seed", type=int, help="of the sample and the random programs")
    p.add_argument("--no-cache", action="store_true", help="run also what has passed before")
    p.add_argument("--verbose", "-v", action="store_true", help="whole differences, and each skip")
    return p.parse_args()


def plan(args, tools, rng):
    """All tests to be run, as objects with a name and run()."""
    if args.kind in ("fuzz", "scheduler"):
        return []
    configs = kinds.configs(args, tools)
    tests = []
    programs = cases.find_programs(tools)
    for case in programs:
        tests.append(kinds.Oracle(case))
        tests += [kinds.Run(case, c) for c in kinds.choose(case, configs, args, rng)]
    tests += stackless.find(lambda case: kinds.choose(case, configs, args, rng), args, rng)
    tests += stackless.find_others(programs, lambda case: kinds.choose(case, configs, args, rng), args, rng)
    tests += kinds.find_others(tools)
    tests += layout.find() + typed.find() + scripts.find(args)
    tests += rough.find()
    if args.kind:
        tests = [t for t in tests if t.kind == args.kind]
    return [t for t in tests if args.filter in t.name]


class Report:
    def __init__(self, args, n):
        self.args, self.total = args, n
        self.passed = self.failed = self.skipped = self.cached = 0
        self.on_tty = sys.stderr.isatty()

    def progress(self, last=False):
        if self.on_tty:
            done = self.passed + self.failed + self.skipped
            text = "" if last else f"[{done}/{self.total}] {self.failed} failed"
            print("\r\033[K" + text, end="", file=sys.stderr, flush=True)

    def add(self, test, result):
        self.progress(last=True)
        if result.skip is not None:
            self.skipped += 1
            if self.args.verbose:
                print(f"skip {test.name}: {result.skip}")
        elif result.failure is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {test.name}")
            lines = result.failure.rstrip("\n").split("\n")
            shown = lines if self.args.verbose else lines[:12]
            print("".join(f"  {line}\n" for line in shown), end="")
            print(f"  rerun: ./test {test.rerun()}", flush=True)
        self.progress()


def read_known():
    """Tests that are known to fail: lines `name: reason`; the name may leave out the
    configuration, or have the kind in its place, also for all tests of a folder:
    `tests/stackless/dump/ [stackless]: reason`."""
    known = {}
    path = os.path.join(toolchain.ROOT, "tests/known.txt")
    if os.path.exists(path):
        for line in open(path, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                name, _, reason = line.partition(": ")
                known[name.strip()] = reason.strip()
    return known


def run_one(test, tools, known):
    base = test.name.partition(" [")[0]
    folder = os.path.dirname(base) + "/"
    for name in (test.name, base, f"{base} [{test.kind}]", f"{folder} [{test.kind}]"):
        if name in known:
            return kinds.Result(skip="known: " + known[name])
    key = tools.cache_key(test)
    if key in tools.passed and not tools.args.no_cache:
        return kinds.Result()
    try:
        result = test.run(tools)
    except kinds.Failed as e:
        return kinds.Result(failure=str(e))
    except kinds.Skipped as e:
        return kinds.Result(skip=str(e))
    tools.note_passed(key)
    return result


def main():
    args = parse_args()
    start = time.monotonic()
    seed = args.seed if args.seed is not None else int(time.time())
    tools = toolchain.Toolchain(args)
    tests = plan(args, tools, random.Random(seed))
    if not args.filter and args.kind in (None, "fuzz"):
        tests += fuzz.find(args, seed)
    if not args.filter and args.kind in (None, "scheduler"):
        tests += stackless.find_random(args, seed) + schedules.find(args, seed, tools)
    print(f"seed {seed}: {len(tests)} tests, {tools.describe()}")
    report = Report(args, len(tests))
    known = read_known()
    tests.sort(key=lambda t: -t.cost)
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        jobs = {pool.submit(run_one, t, tools, known): t for t in tests}
        for job in concurrent.futures.as_completed(jobs):
            report.add(jobs[job], job.result())
    report.progress(last=True)
    tools.close()
    print(f"in {time.monotonic() - start:.1f} s")
    print(f"{report.passed} passed, {report.failed} failed, {report.skipped} skipped")
    return 1 if report.failed or not report.passed else 0


if __name__ == "__main__":
    sys.exit(main())
