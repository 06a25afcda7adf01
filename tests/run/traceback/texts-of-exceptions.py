import traceback, sys
def inner(x):
    return 1 / x
def outer():
    return inner(0)
try:
    outer()
except ZeroDivisionError:
    print(traceback.format_exc())
    traceback.print_exc()
    traceback.print_exc(file=sys.stdout)
try:
    outer()
except ZeroDivisionError as e:
    lines = traceback.format_exception(e)
    print(len(lines), lines)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)))
    traceback.print_exception(e, file=sys.stdout)
    for f in traceback.extract_tb(e.__traceback__):
        print(f.lineno, f.name, f.line)
    fn, ln, name, text = traceback.extract_tb(e.__traceback__)[-1]
    print(ln, name, text)
    print("".join(traceback.format_tb(e.__traceback__)), end="")
    traceback.print_tb(e.__traceback__, file=sys.stdout)
try:
    try:
        outer()
    except ZeroDivisionError as e:
        raise ValueError("bad\nvalue") from e
except ValueError as e:
    print(traceback.format_exc())
try:
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError
except RuntimeError as e:
    e.add_note("a note")
    traceback.print_exception(type(e), e, e.__traceback__, file=sys.stdout)
print(repr(traceback.format_exc()))
def run(f):
    try:
        f()
    except Exception as e:
        exc_type, exc, tb = sys.exc_info()
        return traceback.format_exception(exc_type, exc, tb)[-1]
print(run(outer), run(lambda: [][1]))
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(8)
except ZeroDivisionError: print(traceback.format_exc(limit=2)); print(traceback.format_exc())
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 7, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 7, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 5 ['Traceback (most recent call last):\n', '  File "{file}", line 13, in <module>\n    outer()\n', '  File "{file}", line 5, in outer\n    return inner(0)\n           ^^^^^^^^\n', '  File "{file}", line 3, in inner\n    return 1 / x\n           ~~^~~\n', 'ZeroDivisionError: division by zero\n']
# expect: ['ZeroDivisionError: division by zero\n'] ['ZeroDivisionError: division by zero\n']
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 13, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 13, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 13 <module> outer()
# expect: 5 outer return inner(0)
# expect: 3 inner return 1 / x
# expect: 3 inner return 1 / x
# expect:   File "{file}", line 13, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect:   File "{file}", line 13, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 28, in <module>
# expect:     outer()
# expect:   File "{file}", line 5, in outer
# expect:     return inner(0)
# expect:            ^^^^^^^^
# expect:   File "{file}", line 3, in inner
# expect:     return 1 / x
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 30, in <module>
# expect:     raise ValueError("bad\nvalue") from e
# expect: ValueError: bad
# expect: value
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 35, in <module>
# expect:     {}["k"]
# expect:     ~~^^^^^
# expect: KeyError: 'k'
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 37, in <module>
# expect:     raise RuntimeError
# expect: RuntimeError
# expect: a note
# expect: 'NoneType: None\n'
# expect: ZeroDivisionError: division by zero
# expect:  IndexError: list index out of range
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 50, in <module>
# expect:     try: rec(8)
# expect:          ^^^^^^
# expect:   File "{file}", line 49, in rec
# expect:     def rec(n): return rec(n - 1) if n else 1 / 0
# expect:                        ^^^^^^^^^^
# expect: ZeroDivisionError: division by zero
# expect:
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 50, in <module>
# expect:     try: rec(8)
# expect:          ^^^^^^
# expect:   File "{file}", line 49, in rec
# expect:     def rec(n): return rec(n - 1) if n else 1 / 0
# expect:                        ^^^^^^^^^^
# expect:   File "{file}", line 49, in rec
# expect:     def rec(n): return rec(n - 1) if n else 1 / 0
# expect:                        ^^^^^^^^^^
# expect:   File "{file}", line 49, in rec
# expect:     def rec(n): return rec(n - 1) if n else 1 / 0
# expect:                        ^^^^^^^^^^
# expect:   [Previous line repeated 6 more times]
# expect: ZeroDivisionError: division by zero
# expect:
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 7, in <module>
# stderr:     outer()
# stderr:   File "{file}", line 5, in outer
# stderr:     return inner(0)
# stderr:            ^^^^^^^^
# stderr:   File "{file}", line 3, in inner
# stderr:     return 1 / x
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero
