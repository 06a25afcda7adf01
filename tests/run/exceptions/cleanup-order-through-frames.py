def inner():
    try:
        raise KeyError("deep")
    finally:
        print("inner finally")


def middle():
    try:
        inner()
    except ValueError:
        print("wrong handler")
    finally:
        print("middle finally")


try:
    middle()
except LookupError as e:
    print("caught", repr(e))

# expect: inner finally
# expect: middle finally
# expect: caught KeyError('deep')
