from stackless import coroutine

class Worker(coroutine):
    def __init__(self, name):
        self.name = name
        self.steps = 0

    def work(self, n):
        for i in range(n):
            self.steps += 1
            print(self.name, self.steps)
            coroutine.getmain().switch()

workers = [Worker("a"), Worker("b")]
for w in workers:
    w.bind(w.work, 2)
while workers:
    for w in list(workers):
        w.switch()
        if not w.alive:
            print(w.name, "done")
            workers.remove(w)
