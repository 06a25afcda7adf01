# oracle: none
# runs: 3
import gelato
from stackless import coroutine

class Key:
    def __init__(self, n):
        self.n = n

class Worker(coroutine):
    name = ""

# hashes of text differ from process to process, and those of addresses always do
def work(name):
    rounds = {"less": 0}
    words = {"w%d" % i: i for i in range(50)}
    marks = {w.encode() for w in words}
    keys = [Key(i) for i in range(50)]
    numbers = {k: k.n for k in keys}
    members = set(keys)
    kinds = {int: "int", str: "str"}
    mixed = {1: "a", "two": "b", None: "c", 2.5: "d"}
    for round in range(2):
        print(round, all(words["w%d" % i] == i for i in range(50)), all(w.encode() in marks for w in words),
              all(numbers[k] == k.n for k in keys), all(k in members for k in keys), kinds[str],
              mixed[1] + mixed["two"] + mixed[None] + mixed[2.5], len(marks), len(members))
        rounds["more"] = round
        coroutine.getmain().switch()
    print(name, rounds["more"], list(words)[-1])

def restore():
    try:
        with open("state", "rb") as f:
            return gelato.load(f.read())
    except FileNotFoundError:
        co = Worker()
        co.name = "worker"
        co.bind(work, "end")
        return co

co = restore()
print(co.name)
co.switch()
if co.alive:
    with open("state", "wb") as f:
        f.write(gelato.dump(co))
