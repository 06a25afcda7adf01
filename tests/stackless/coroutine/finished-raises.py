from stackless import coroutine

class Bad(coroutine):
    def finished(self):
        raise RuntimeError("in finished")

co = Bad()
co.bind(lambda: 1)
try:
    co.switch()
except RuntimeError as e:
    print(e)
print(co.alive)
