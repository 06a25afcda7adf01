"""Backtracking by cloning: a puzzle is solved by code that guesses and never takes
back. choose() suspends it; the search continues one clone for each choice, and the
clones that failed are simply dropped."""
# oracle: none
import gelato
from stackless import coroutine


class Choice:
    """What the suspended guesser waits for."""

    def __init__(self):
        self.options = [0]
        self.made = 0


choice = Choice()


def choose(options):
    choice.options = options
    coroutine.getmain().switch()
    return choice.made


def solve(task):
    """Continues the guesser with every choice it may make."""
    if not task.alive:
        return
    for option in choice.options:
        copy = gelato.clone(task)
        choice.made = option
        copy.switch()
        solve(copy)


def digit(used, lowest):
    """A guess at a digit that is not used yet."""
    d = choose([d for d in range(lowest, 10) if d not in used])
    used.append(d)
    return d


def money():
    """SEND + MORE = MONEY, column by column; returns where a guess is wrong."""
    used = [1]
    m = 1
    d = digit(used, 0)
    e = digit(used, 0)
    y = (d + e) % 10
    if y in used:
        return
    used.append(y)
    n = digit(used, 0)
    r = digit(used, 0)
    if (n + r + (d + e) // 10) % 10 != e:
        return
    o = digit(used, 0)
    if (e + o + (n + r + (d + e) // 10) // 10) % 10 != n:
        return
    s = digit(used, 1)
    send = 1000 * s + 100 * e + 10 * n + d
    more = 1000 * m + 100 * o + 10 * r + e
    total = 10000 * m + 1000 * o + 100 * n + 10 * e + y
    if send + more == total:
        print(send, "+", more, "=", total)


def main():
    task = coroutine()
    task.bind(money)
    task.switch()
    solve(task)
    print("done")


main()
