from stackless import coroutine, usercostate

# generators made of coroutines, whose body uses other coroutines
generators = usercostate()
generators_main = generators.getcurrent()

class Generator(coroutine):
    caller = None

    def __iter__(self):
        return self

    def __next__(self):
        self.answer = []
        self.caller = generators.getcurrent()
        self.switch()
        if not self.answer:
            raise StopIteration
        return self.answer.pop()

def generate(func, *args):
    g = generators.newcoroutine(Generator)
    g.bind(func, *args)
    return g

def give(value):
    g = generators.getcurrent()
    g.answer.append(value)
    g.caller.switch()

producer_view = usercostate()
producer_main = producer_view.getcurrent()
produced = []

def producer():
    for k in range(5):
        for j in range(3):
            produced.append(100 * k + j)
        producer_main.switch()

producer_co = producer_view.newcoroutine()
producer_co.bind(producer)

def grab():
    while not produced:
        producer_co.switch()
    return produced.pop(0)

def squares(n):
    for i in range(n):
        give(i * grab())

print([x for x in generate(squares, 10)])
