"""How the programs of bench/coro hand over their figures: the result on standard
output, to be compared; the figure on standard error, as `ns 4.2` or `bytes 136`."""
import sys
import time


def result(value):
    print(value)


def nanoseconds(total, n):
    sys.stderr.write("ns %.3f\n" % (total / n))


def bytes_each(total, n):
    sys.stderr.write("bytes %.1f\n" % (total / n))


def resident():
    """The memory of this process, in bytes."""
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096


def measure(run, each=1):
    """Times run(n), n the program's argument, in which n * `each` things happen."""
    n = int(sys.argv[1])
    run(n // 10)
    start = time.perf_counter_ns()
    r = run(n)
    nanoseconds(time.perf_counter_ns() - start, n * each)
    result(r)
