# oracle: none
import gelato
from stackless import coroutine

def attempt(co):
    co.switch()
    try:
        gelato.dump(co)
    except TypeError as e:
        print(e)
    co.switch()

def inner():
    coroutine.getmain().switch()
    print("inner")

def holds_a_task():
    other = coroutine()
    other.bind(inner)
    other.switch()
    other.switch()

def holds_a_table():
    places = {(1, "x"): 3}
    coroutine.getmain().switch()
    print(places[1, "x"])

for f in (holds_a_task, holds_a_table):
    co = coroutine()
    co.bind(f)
    attempt(co)
