"""What a schedule has used up and what it has said."""


class State:
    def __init__(self):
        self.is_shown = False  # every line, or one number for all of them
        self.begin()

    def begin(self):
        self.steps = 1000  # statements that may still be run
        self.fuel = 150    # operations that wake or make others
        self.sum = 0
        self.n_lines = 0

    def say(self, text):
        self.n_lines += 1
        if self.is_shown:
            print("  " + text)
        for c in text:
            self.sum = (self.sum * 31 + ord(c)) & 0xFFFFFFFFFFFF

    def burn(self):
        """Is there fuel for one more?"""
        if self.fuel <= 0:
            return False
        self.fuel -= 1
        return True

    def stop(self):
        """From now on every body ends as soon as it can."""
        self.steps = 0
        self.fuel = 0


state = State()
