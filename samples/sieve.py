# Lists and slices: prime numbers by the sieve of Eratosthenes.
import sys


def primes_up_to(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0:2] = [False, False]
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    return [n for n, prime in enumerate(is_prime) if prime]


def twins(primes):
    previous = None
    for p in primes:
        if previous is not None and p - previous == 2:
            yield previous, p
        previous = p


limit = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
primes = primes_up_to(limit)
print(f"{len(primes)} primes up to {limit}, the largest is {primes[-1]}")
for i in range(0, min(len(primes), 50), 10):
    print("".join(f"{p:5}" for p in primes[i:i + 10]))
pairs = list(twins(primes))
print(len(pairs), "pairs of twins, the last is", pairs[-1])
