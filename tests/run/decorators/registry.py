COMMANDS = {}


def command(name):
    def register(f):
        COMMANDS[name] = f
        return f
    return register


@command("greet")
def greet(who):
    return "hello " + who


@command("len")
def length(what):
    return len(what)


for name in COMMANDS:
    print(name, COMMANDS[name]("world"))

# expect: greet hello world
# expect: len 5
