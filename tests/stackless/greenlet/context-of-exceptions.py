# what comes from another greenlet has no context in the one that it is raised in
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 55, in <module>
# stderr:     g.switch()
# stderr:   File "{file}", line 21, in raises
# stderr:     raise ValueError("raised")
# stderr: ValueError: raised
# status: 1
import greenlet

def waits():
    try:
        try:
            raise KeyError("handled")
        except KeyError:
            main.switch()
    except ValueError as e:
        print("in", e, repr(e.__context__))

def raises():
    raise ValueError("raised")

def raises_in_a_handler():
    try:
        raise KeyError("own")
    except KeyError:
        raise ValueError("raised")

main = greenlet.getcurrent()
g = greenlet.greenlet(waits)
g.switch()
g.throw(ValueError("thrown"))

g = greenlet.greenlet(waits)
g.switch()
try:
    raise IndexError("of the thrower")
except IndexError:
    g.throw(ValueError, "thrown")

for f in (raises, raises_in_a_handler):
    g = greenlet.greenlet(f)
    try:
        try:
            raise IndexError("of the parent")
        except IndexError:
            g.switch()
    except ValueError as e:
        print("out", e, repr(e.__context__))

g = greenlet.greenlet(raises)
try:
    raise IndexError("of the parent")
except IndexError:
    g.switch()
