def f():
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
    finally:
        print("cleanup")


try:
    f()
except KeyError as e:
    print(e, "after", e.__context__)


def g():
    try:
        raise ValueError("body")
    finally:
        raise IndexError("finally")


try:
    g()
except IndexError as e:
    print(e, "after", e.__context__)

# expect: cleanup
# expect: 'second' after first
# expect: finally after body
