# What one task writes while another is left is seen by it: fields, elements, and
# those of an object that the writer has made itself.
from stackless import coroutine


class Box:
    def __init__(self, n):
        self.n = n
        self.text = "begin"


def watch(main):
    n = box.n
    text = box.text
    item = items[0]
    main.switch()
    print(n, text, item, "->", box.n, box.text, items[0])
    own = shown[0]
    for i in range(3):
        main.switch()
        print(own.n, own.text)


def run():
    co = coroutine()
    co.bind(watch, coroutine.getmain())
    co.switch()
    box.n = box.n + 10
    box.text = "changed"
    items[0] = "".join(["new", str(box.n)])
    own = Box(1)
    shown.append(own)
    for i in range(4):
        co.switch()
        own.n += 1
        own.text = "".join(["own", str(i)])


box = Box(1)
items = ["".join(["o", "ld"])]
shown = []
run()
