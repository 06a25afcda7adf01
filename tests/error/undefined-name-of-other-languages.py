def ready():
    return true  # error: undefined_name


class Box:
    def __init__(self, width):
        self.width = width

    def area():
        return self.width * 2  # error: undefined_name

    def double(self):
        return width * 2  # error: undefined_name


print(ready(), Box(1).double())
