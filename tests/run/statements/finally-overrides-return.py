def f():
    try:
        return "try"
    finally:
        return "finally"


def g():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    return i


def h():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


print(f(), g(), h())

# expect: finally 1 swallowed
