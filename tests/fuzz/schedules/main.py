"""Random schedules: trees of statements, made from a seed, that tasks interpret while
they switch, send, throw and kill. `main.py FIRST N [show]` runs N schedules; for each it
prints a number that sums up all that happened, or, asked to show, all of it. Every
schedule ends: what is run is counted, and in the end everybody is killed."""
import sys

from families import Coroutines, Greenlets, Tasklets
from nodes import Random, Trees
from shapes import Hooks, caught
from state import state


def family(rng):
    choice = rng.below(4)
    if choice == 0:
        return Coroutines(rng)
    if choice == 1:
        return Greenlets(rng)
    return Tasklets(rng)


def schedule(seed):
    rng = Random(seed)
    state.begin()
    tasks = family(rng)
    Hooks.family = tasks
    trees = Trees(rng, tasks.table)
    tasks.begin([trees.body(4 + rng.below(6), 0) for _ in range(2 + rng.below(4))])
    for attempt in range(8):
        try:
            tasks.drive(attempt)
        except BaseException as e:
            state.say("main " + str(e))
            caught(e)
    state.say(tasks.result())
    state.stop()
    tasks.kill()
    state.say(tasks.result())


def main():
    first = int(sys.argv[1])
    state.is_shown = len(sys.argv) > 3
    for seed in range(first, first + int(sys.argv[2])):
        if state.is_shown:
            print("schedule", seed)
        schedule(seed)
        print(seed, state.n_lines, state.sum)


main()
