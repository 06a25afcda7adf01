import first

seen = first.early
try:
    first.late
except AttributeError as e:
    print(e)


def now():
    return first.late
