"""How the programs of bench/coro hand over their figures: the result on standard
output, to be compared; the figure on standard error, as `ns 4.2` or `bytes 136`."""
import sys


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
