import stackless

class Semaphore:
    def __init__(self, n):
        self.n = n
        self.ch = stackless.channel()

    def acquire(self):
        if self.n > 0:
            self.n -= 1
        else:
            self.ch.receive()

    def release(self):
        if self.ch.balance < 0:
            self.ch.send(None)
        else:
            self.n += 1

def worker(i):
    sem.acquire()
    print("worker", i, "in")
    stackless.schedule()
    print("worker", i, "out")
    sem.release()

sem = Semaphore(2)
for i in range(4):
    stackless.tasklet(worker)(i)
stackless.run()
print(sem.n)
