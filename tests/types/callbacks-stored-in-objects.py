# types: Button.on_click = method up; function shout
# types: Button.press() = int; str
# types: Counter.n = int
class Button:
    def __init__(self, on_click):
        self.on_click = on_click

    def press(self):
        return self.on_click(2)


class Counter:
    def __init__(self):
        self.n = 0

    def up(self, n):
        self.n += n
        return self.n


def shout(n):
    return "!" * n


c = Counter()
b = Button(c.up)
b.press()
print(b.press(), Button(shout).press(), c.n)
# expect: 4 !! 4
