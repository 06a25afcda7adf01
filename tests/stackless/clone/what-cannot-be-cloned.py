# oracle: none
import gelato
import stackless
from stackless import coroutine

def running():
    try:
        gelato.clone(coroutine.getcurrent())
    except TypeError:
        print("running")

def blocked(ch):
    ch.receive()

co = coroutine()
co.bind(running)
co.switch()
try:
    gelato.clone(coroutine.getmain())
except TypeError:
    print("main")
t = stackless.tasklet(blocked)(stackless.channel())
stackless.run()
try:
    gelato.clone(t)
except TypeError:
    print("blocked")
try:
    gelato.clone(co)
except TypeError:
    print("finished")
