class Animal:
    count = 0

    def __init__(self):
        Animal.count += 1

    def name(self):
        return "animal"


def describe(a):
    return f"{a.name()} #{Animal.count}"
