class Timer:
    def __init__(self, callback):
        self.callback = callback
        self.on_error = None

    def fire(self, n):
        if n < 0:
            if self.on_error is not None:
                return self.on_error(n)
            return "ignored"
        return self.callback(n)


t = Timer(lambda n: n * 2)
print(t.fire(4), t.fire(-1))
t.on_error = lambda n: f"error {n}"
t.callback = str
print(t.fire(4), t.fire(-1))

# expect: 8 ignored
# expect: 4 error -1
