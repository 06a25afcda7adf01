# types: Machine.value = int
# types: Machine.run() = int
# types: Machine.table = unbound|dict<str, method inc|method dec>
class Machine:
    def __init__(self):
        self.value = 0
        self.table = {"inc": self.inc, "dec": self.dec}

    def inc(self, n):
        self.value += n

    def dec(self, n):
        self.value -= n

    def run(self, program):
        for op, n in program:
            self.table[op](n)
        return self.value


print(Machine().run([("inc", 5), ("dec", 2), ("inc", 1)]))
# expect: 4
