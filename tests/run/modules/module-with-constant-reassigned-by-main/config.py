debug = False
level = 1


def report():
    return "debug" if debug else f"level {level}"
