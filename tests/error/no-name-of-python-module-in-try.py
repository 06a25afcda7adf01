# What CPython's module has is no ImportError, though one would be handled.
try:
    from contextlib import chdir  # error: no_name
except ImportError:
    print("none")
try:
    from time import no_such_clock
except ImportError:
    from time import perf_counter as no_such_clock
