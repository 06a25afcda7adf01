"""gelato's own module, for programs run under CPython. What only a compiled
program can do says so."""


def _refuse(what):
    raise NotImplementedError(f"gelato.{what}() works in programs compiled with gelato build --stackless, "
                              "not under CPython")


def clone(task, share=None):
    """A copy of a suspended coroutine or tasklet, with the frames it is in.
    `share(obj)` says which objects of the program the copy has in common with
    the original; a class, or a tuple of classes, names them by kind."""
    _refuse("clone")


def dump(task):
    """A suspended coroutine or tasklet as bytes, for `load` in another process of
    the same build."""
    _refuse("dump")


def load(data):
    """The task that `dump` wrote, ready to be continued. The bytes are trusted:
    they are checked against mistakes, not against malice."""
    _refuse("load")
