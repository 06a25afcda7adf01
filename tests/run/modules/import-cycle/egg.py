import chicken


class Egg:
    def hatch(self):
        return chicken.Chicken()


def early():
    return chicken.NAME
