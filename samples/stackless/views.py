"""Two families of coroutines that do not know of each other: generators made of
coroutines, whose body is fed by another coroutine. Each family has its own view, so
a switch in one never lands in the other."""
from stackless import coroutine, usercostate

generators = usercostate()


class Generator(coroutine):
    """A generator whose body is any function that calls give()."""

    def __init__(self):
        self.answer = []
        self.caller = None

    def __iter__(self):
        return self

    def __next__(self):
        self.answer = []
        self.caller = generators.getcurrent()
        self.switch()
        if not self.answer:
            raise StopIteration
        return self.answer.pop()


def generate(func, *args):
    g = generators.newcoroutine(Generator)
    g.bind(func, *args)
    return g


def give(value):
    g = generators.getcurrent()
    g.answer.append(value)
    g.caller.switch()


feeding = usercostate()
buffer = []


def words(text):
    """The other family: fills the buffer with one line's words at a time."""
    for line in text.split("\n"):
        for word in line.split():
            buffer.append(word)
        feeding.getmain().switch()


def next_word(source):
    while not buffer:
        if not source.alive:
            return ""
        source.switch()
    return buffer.pop(0)


def numbered(text):
    source = feeding.newcoroutine()
    source.bind(words, text)
    n = 0
    while True:
        word = next_word(source)
        if word == "":
            return
        n += 1
        give((n, word))


def pairs(text):
    """A generator over a generator: give() reaches the right one."""
    last = None
    for n, word in generate(numbered, text):
        if last is not None:
            give(last + "-" + word)
        last = word


TEXT = """the quick brown
fox

jumps over it"""

for n, word in generate(numbered, TEXT):
    print(n, word)
print(", ".join(generate(pairs, TEXT)))
