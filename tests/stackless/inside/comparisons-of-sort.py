import stackless

class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        stackless.schedule()
        return self.n < other.n

def f(numbers):
    items = [Item(n) for n in numbers]
    items.sort()
    print([item.n for item in items])

stackless.tasklet(f)([5, 2, 8, 1])
stackless.tasklet(f)([20, 10, 30])
stackless.run()
