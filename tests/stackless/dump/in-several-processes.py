# oracle: none
# runs: 4
import gelato
from stackless import coroutine

# each process does one step, saves itself and ends
def work():
    done = []
    for i in range(3):
        done.append(i)
        print(i, done)
        coroutine.getmain().switch()
    print("end", len(done))

def restore():
    try:
        with open("state", "rb") as f:
            return gelato.load(f.read())
    except FileNotFoundError:
        print("start")
        co = coroutine()
        co.bind(work)
        return co

co = restore()
co.switch()
if co.alive:
    with open("state", "wb") as f:
        f.write(gelato.dump(co))
