from stackless import coroutine, usercostate

class Counter(coroutine):
    total = 0

    def count(self, n):
        for i in range(n):
            self.total += 1
            view.getmain().switch()

view = usercostate()
c = view.newcoroutine(Counter)
c.bind(c.count, 3)
c.switch()
c.switch()
print(c.total, c.alive)
c.switch()
c.switch()
print(c.total, c.alive)
