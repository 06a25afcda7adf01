import stackless

class Counter:
    def __init__(self):
        self.n = 0

    def work(self, k):
        for i in range(k):
            self.n += 1
            stackless.schedule()

c = Counter()
for k in range(5):
    stackless.tasklet(c.work)(k)
stackless.run()
print(c.n)
