# oracle: none
import gelato
import stackless
from stackless import coroutine

def running():
    try:
        gelato.dump(coroutine.getcurrent())
    except TypeError:
        print("running")

def blocked(ch):
    ch.receive()

def with_file():
    f = open("some-file", "w")
    coroutine.getmain().switch()
    f.close()

co = coroutine()
co.bind(running)
co.switch()
t = stackless.tasklet(blocked)(stackless.channel())
stackless.run()
try:
    gelato.dump(t)
except TypeError:
    print("blocked")
try:
    gelato.dump(co)
except TypeError:
    print("finished")
co.bind(with_file)
co.switch()
try:
    gelato.dump(co)
except TypeError:
    print("file")
