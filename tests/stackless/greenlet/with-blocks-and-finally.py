import greenlet

class Block:
    def __enter__(self):
        return main.switch("enter")

    def __exit__(self, kind, value, tb):
        print("exit", main.switch("exit"))

def f():
    with Block() as x:
        print("in", x)
        try:
            main.switch("body")
        finally:
            main.switch("finally")
    return "end"

main = greenlet.getcurrent()
g = greenlet.greenlet(f)
n = 0
while not g.dead:
    print(g.switch(n) if n else g.switch())
    n += 1
