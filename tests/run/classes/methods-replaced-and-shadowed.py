class Button:
    def __init__(self, label, on_click=None):
        self.label = label
        if on_click is not None:
            self.on_click = on_click

    def on_click(self, x):
        return f"{self.label} default {x}"

    @property
    def name(self):
        return "n"

def loud(x):
    return f"loud {x}"

bs = [Button("a"), Button("b", loud), Button("c", lambda x: x + 1)]
for b in bs:
    print(b.on_click(5))
    f = b.on_click
    print(f(6))
Button.on_click = lambda self, x: f"patched {self.label}"
for b in bs:
    print(b.on_click(7))
def patched2(self, x):
    return self.name * x
old = Button.on_click
Button.on_click = patched2
print(bs[0].on_click(3), old(bs[0], 3))
del bs[1].on_click
print(bs[1].on_click(2))

# expect: a default 5
# expect: a default 6
# expect: loud 5
# expect: loud 6
# expect: 6
# expect: 7
# expect: patched a
# expect: loud 7
# expect: 8
# expect: nnn patched a
# expect: nn
