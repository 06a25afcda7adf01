import stackless

def numbers(out, limit):
    for i in range(2, limit):
        out.send(i)
    out.send(0)

def filter_by(prime, inp, out):
    while True:
        x = inp.receive()
        if x % prime or x == 0:
            out.send(x)
        if x == 0:
            return

def collect(inp):
    while True:
        prime = inp.receive()
        if prime == 0:
            return
        primes.append(prime)
        out = stackless.channel()
        stackless.tasklet(filter_by)(prime, inp, out)
        inp = out

primes = []
first = stackless.channel()
stackless.tasklet(numbers)(first, 100)
stackless.tasklet(collect)(first)
stackless.run()
print(primes)
