def counted(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    wrapper.__name__ = f.__name__
    wrapper.__wrapped__ = f
    return wrapper


def command(name):
    def mark(f):
        f.command = name
        return f
    return mark


@counted
def twice(n):
    return n * 2


@counted
def shout(s):
    return s + "!"


@command("list")
def show(items, sep=", "):
    return sep.join(items)


class Menu:
    @command("quit")
    def leave(self):
        return "bye"


def total(n):
    total.sum += n
    return total.sum


total.sum = 0
print(twice(2), twice(3), shout("a"), twice.calls, shout.calls)
print(twice.__name__, shout.__wrapped__("b"), counted.__name__)
print(show.command, show(["x", "y"]), Menu.leave.command, Menu().leave())
print([total(i) for i in range(5)], total.sum)
try:
    print(total.calls)
except AttributeError as e:
    print(e)
total.calls = 0
print(total.calls, hasattr(total, "more"))

# expect: 4 6 a! 2 1
# expect: twice b! counted
# expect: list x, y quit bye
# expect: [0, 1, 3, 6, 10] 10
# expect: 'function' object has no attribute 'calls'
# expect: 0 False
