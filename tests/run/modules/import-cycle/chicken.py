import egg

NAME = "chicken"


def lay():
    return egg.Egg()


class Chicken:
    def describe(self):
        return NAME
