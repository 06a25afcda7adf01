"""Discrete event simulation of a bank with several counters, a priority
queue of events and a linear congruential generator for the arrivals."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state / 0x80000000

    def between(self, low, high):
        return low + int(self.next() * (high - low + 1))


class EventQueue:
    """A binary heap ordered by time, then by order of arrival."""

    def __init__(self):
        self.heap = []
        self.counter = 0

    def __len__(self):
        return len(self.heap)

    def push(self, time, action):
        self.counter += 1
        heap = self.heap
        heap.append((time, self.counter, action))
        i = len(heap) - 1
        while i > 0:
            parent = (i - 1) // 2
            if heap[parent][:2] <= heap[i][:2]:
                break
            heap[parent], heap[i] = heap[i], heap[parent]
            i = parent

    def pop(self):
        heap = self.heap
        top = heap[0]
        last = heap.pop()
        if heap:
            heap[0] = last
            i = 0
            while True:
                child = 2 * i + 1
                if child >= len(heap):
                    break
                if child + 1 < len(heap) and heap[child + 1][:2] < heap[child][:2]:
                    child += 1
                if heap[i][:2] <= heap[child][:2]:
                    break
                heap[i], heap[child] = heap[child], heap[i]
                i = child
        return top[0], top[2]


class Customer:
    def __init__(self, number, arrived, patience):
        self.number = number
        self.arrived = arrived
        self.patience = patience
        self.started = None

    def __repr__(self):
        return f"<customer {self.number}>"


class Counter:
    def __init__(self, name, speed):
        self.name = name
        self.speed = speed
        self.serving = None
        self.served = 0
        self.busy_time = 0.0


class Statistics:
    def __init__(self):
        self.values = []

    def add(self, value):
        self.values.append(value)

    @property
    def mean(self):
        return sum(self.values) / len(self.values) if self.values else None

    def histogram(self, width):
        buckets = {}
        for v in self.values:
            key = int(v // width)
            buckets[key] = buckets.get(key, 0) + 1
        return [(k * width, buckets[k]) for k in sorted(buckets)]


class Bank:
    def __init__(self, counters, seed, verbose=False):
        self.now = 0.0
        self.random = Random(seed)
        self.events = EventQueue()
        self.counters = counters
        self.queue = []
        self.arrivals = 0
        self.left = 0
        self.longest = 0
        self.waits = Statistics()
        self.verbose = verbose

    def log(self, text, *args):
        if self.verbose:
            print("%7.2f  %s" % (self.now, text % args))

    def schedule(self, delay, action):
        self.events.push(self.now + delay, action)

    def arrive(self):
        self.arrivals += 1
        customer = Customer(self.arrivals, self.now, self.random.between(5, 15))
        self.log("%r arrives, %d waiting", customer, len(self.queue))
        self.queue.append(customer)
        self.longest = max(self.longest, len(self.queue))

        def give_up():
            if customer.started is None and customer in self.queue:
                self.queue.remove(customer)
                self.left += 1
                self.log("%r leaves angry", customer)

        self.schedule(customer.patience, give_up)
        self.assign()
        self.schedule(0.5 + self.random.next() * 3, self.arrive)

    def assign(self):
        for counter in self.counters:
            if counter.serving is None and self.queue:
                customer = self.queue.pop(0)
                customer.started = self.now
                self.waits.add(self.now - customer.arrived)
                counter.serving = customer
                duration = (1 + self.random.next() * 6) / counter.speed
                counter.busy_time += duration
                self.log("%s serves %r", counter.name, customer)
                self.schedule(duration, self.finisher(counter))

    def finisher(self, counter):
        def finish():
            self.log("%s done with %r", counter.name, counter.serving)
            counter.serving = None
            counter.served += 1
            self.assign()
        return finish

    def run(self, until):
        self.schedule(0, self.arrive)
        while self.events:
            time, action = self.events.pop()
            if time > until:
                break
            self.now = time
            action()
        return self


def report(bank):
    print(f"arrivals {bank.arrivals}, gave up {bank.left}, longest queue {bank.longest}")
    print(f"mean wait {bank.waits.mean:.3f} over {len(bank.waits.values)} customers")
    for counter in bank.counters:
        print(f"  {counter.name:<6} served {counter.served:>4} busy {counter.busy_time / bank.now:6.1%}")
    for start, count in bank.waits.histogram(2):
        print(f"  {start:>3}-{start + 2:<3} {'#' * ((count + 4) // 5)} {count}")


print("--- one slow counter, a short day")
report(Bank([Counter("anna", 1)], 7, verbose=True).run(15))
print("--- two counters")
report(Bank([Counter("anna", 1), Counter("bert", 1.5)], 42).run(480))
print("--- three counters")
report(Bank([Counter("anna", 1), Counter("bert", 1.5), Counter("cleo", 0.8)], 42).run(480))

# expect: --- one slow counter, a short day
# expect:    0.00  <customer 1> arrives, 0 waiting
# expect:    0.00  anna serves <customer 1>
# expect:    1.50  <customer 2> arrives, 0 waiting
# expect:    2.80  anna done with <customer 1>
# expect:    2.80  anna serves <customer 2>
# expect:    4.41  anna done with <customer 2>
# expect:    4.97  <customer 3> arrives, 0 waiting
# expect:    4.97  anna serves <customer 3>
# expect:    6.20  <customer 4> arrives, 0 waiting
# expect:    7.73  <customer 5> arrives, 1 waiting
# expect:   10.94  <customer 6> arrives, 2 waiting
# expect:   11.51  <customer 7> arrives, 3 waiting
# expect:   11.79  anna done with <customer 3>
# expect:   11.79  anna serves <customer 4>
# expect:   13.31  <customer 8> arrives, 3 waiting
# expect:   14.49  <customer 9> arrives, 4 waiting
# expect: arrivals 9, gave up 0, longest queue 5
# expect: mean wait 1.723 over 4 customers
# expect:   anna   served    3 busy 114.3%
# expect:     0-2   # 3
# expect:     4-6   # 1
# expect: --- two counters
# expect: arrivals 236, gave up 1, longest queue 3
# expect: mean wait 0.713 over 233 customers
# expect:   anna   served  108 busy  84.2%
# expect:   bert   served  123 busy  71.8%
# expect:     0-2   ######################################### 202
# expect:     2-4   ###### 27
# expect:     4-6   # 4
# expect: --- three counters
# expect: arrivals 228, gave up 0, longest queue 2
# expect: mean wait 0.071 over 228 customers
# expect:   anna   served   96 busy  78.0%
# expect:   bert   served   95 busy  53.5%
# expect:   cleo   served   36 busy  38.8%
# expect:     0-2   ############################################## 227
# expect:     2-4   # 1
