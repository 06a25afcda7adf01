class Button:
    def __init__(self, label):
        self.label = label
        self.clicks = 0

    def handler(self, step):
        def on_click():
            self.clicks += step
            return f"{self.label}:{self.clicks}"
        return on_click


ok = Button("ok")
h = ok.handler(2)
h()
print(h(), ok.clicks)

# expect: ok:4 4
