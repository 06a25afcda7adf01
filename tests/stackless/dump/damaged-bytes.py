# oracle: none
import gelato
from stackless import coroutine

def f():
    items = [1, "two", {"three": 3.0}]
    coroutine.getmain().switch()
    print("good")

def attempt(what, data):
    try:
        gelato.load(data)
    except ValueError:
        print(what, "refused")

co = coroutine()
co.bind(f)
co.switch()
data = gelato.dump(co)
attempt("empty", b"")
attempt("short", data[:-1])
attempt("long", data + b"x")
accepted = 0
for i in range(len(data)):
    bad = data[:i] + bytes([data[i] ^ 1]) + data[i + 1:]
    try:
        gelato.load(bad)
        accepted += 1
    except ValueError:
        pass
print(accepted, "accepted")
gelato.load(data).switch()
