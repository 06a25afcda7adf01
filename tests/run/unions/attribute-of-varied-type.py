class Cell:
    def __init__(self, value=None):
        self.value = value

    def show(self):
        v = self.value
        return "empty" if v is None else f"{type(v).__name__}:{v}"


c = Cell()
print(c.show())
for v in (3, 2.5, "s", [1], None, Cell(1)):
    c.value = v
    if not isinstance(v, Cell):
        print(c.show())
print(c.value.show(), c.value.value + 1)

# expect: empty
# expect: int:3
# expect: float:2.5
# expect: str:s
# expect: list:[1]
# expect: empty
# expect: int:1 2
