"""A long computation that can be interrupted, saved and moved: Ackermann's function,
thousands of frames deep when it is stopped. `ackermann.py FILE` does a part of the
work, saves it to FILE and ends; run again it goes on there. Without FILE the parts
follow one another in this process."""
# oracle: none
import sys

import gelato
from stackless import coroutine

PART = 200000  # calls between two stops


class Progress:
    def __init__(self):
        self.calls = 0


def ack(m, n, progress):
    progress.calls += 1
    if progress.calls % PART == 0:
        coroutine.getmain().switch()
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1, progress)
    return ack(m - 1, ack(m, n - 1, progress), progress)


def compute(m, n):
    progress = Progress()
    result = ack(m, n, progress)
    print("ack(%d, %d) = %d after %d calls" % (m, n, result, progress.calls))


def new_task():
    task = coroutine()
    task.bind(compute, 3, 7)
    return task


def part(saved):
    """Does a part of what was saved; returns what is to be saved now."""
    task = gelato.load(saved) if saved else new_task()
    task.switch()
    return gelato.dump(task) if task.alive else b""


def in_this_process():
    saved = part(b"")
    parts = 1
    while saved:
        saved = part(saved)
        parts += 1
    print("in", parts, "parts")


def in_a_file(name):
    saved = b""
    try:
        with open(name, "rb") as f:
            saved = f.read()
    except FileNotFoundError:
        print("starting")
    saved = part(saved)
    with open(name, "wb") as f:
        f.write(saved)
    print("saved" if saved else "finished")


if len(sys.argv) > 1:
    in_a_file(sys.argv[1])
else:
    in_this_process()
