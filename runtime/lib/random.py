"""random: the Mersenne Twister MT19937, giving CPython's sequences."""

from __gel__ import isinstance, raw_get, raw_i64, raw_set, rt, split
from bisect import bisect_right
from math import ceil, cos, exp, floor, log, pi, sin, sqrt
import time as _time

_N = 624
_M = 397
_TWO_PI = 2.0 * pi
_NORMAL_MAGIC = 4 * exp(-0.5) / sqrt(2.0)
_LOG4 = log(4.0)
_GAMMA_MAGIC = 1.0 + log(4.5)


def _words(n):
    """The 32-bit words of a number that is not negative, lowest first."""
    if n > 0xFFFFFFFF:
        return [n & 0xFFFFFFFF, n >> 32]
    return [n & 0xFFFFFFFF]


def _words_of_bytes(data):
    """Those of the number that the bytes and their SHA-512 are, highest first."""
    data += rt.bytes_sha512(data)
    n = len(data)
    start = 0
    while start < n - 1 and data[start] == 0:
        start += 1
    words = []
    while n > start:
        word = 0
        for i in range(max(start, n - 4), n):
            word = word << 8 | data[i]
        words.append(word)
        n -= 4
    return words


class Random:
    def __init__(self, x=None):
        self._mt = raw_i64(_N)
        self._at = _N
        self.gauss_next = None
        self.seed(x)

    def seed(self, a=None, version=2):
        self.gauss_next = None
        a = split(a)
        if a is None:
            self._seed_words(_words(_time.time_ns()))
        elif isinstance(a, int):
            self._seed_words(_words(a if a >= 0 else -a))
        elif isinstance(a, float):
            h = hash(a)
            if h >= 0:
                self._seed_words(_words(h))
            else:
                self._seed_words([h & 0xFFFFFFFF, (h >> 32) & 0xFFFFFFFF])
        elif isinstance(a, str):
            self._seed_words(_words_of_bytes(a.encode()))
        elif isinstance(a, (bytes, bytearray)):
            self._seed_words(_words_of_bytes(bytes(a)))
        else:
            raise TypeError("The only supported seed types are: None,\n"
                            "int, float, str, bytes, and bytearray.")

    def _seed_number(self, s):
        mt = self._mt
        raw_set(mt, 0, s)
        i = 1
        while i < _N:
            s = (1812433253 * (s ^ (s >> 30)) + i) & 0xFFFFFFFF
            raw_set(mt, i, s)
            i += 1
        self._at = _N

    def _seed_words(self, key):
        self._seed_number(19650218)
        mt = self._mt
        n = len(key)
        i = 1
        j = 0
        k = _N if _N > n else n
        while k > 0:
            p = raw_get(mt, i - 1)
            x = raw_get(mt, i) ^ ((p ^ (p >> 30)) * 1664525)
            raw_set(mt, i, (x + key[j] + j) & 0xFFFFFFFF)
            i += 1
            j += 1
            if i >= _N:
                raw_set(mt, 0, raw_get(mt, _N - 1))
                i = 1
            if j >= n:
                j = 0
            k -= 1
        k = _N - 1
        while k > 0:
            p = raw_get(mt, i - 1)
            x = raw_get(mt, i) ^ ((p ^ (p >> 30)) * 1566083941)
            raw_set(mt, i, (x - i) & 0xFFFFFFFF)
            i += 1
            if i >= _N:
                raw_set(mt, 0, raw_get(mt, _N - 1))
                i = 1
            k -= 1
        raw_set(mt, 0, 0x80000000)

    def _refill(self):
        mt = self._mt
        i = 0
        while i < _N:
            k = i + 1 if i + 1 < _N else 0
            m = i + _M if i + _M < _N else i + _M - _N
            y = (raw_get(mt, i) & 0x80000000) | (raw_get(mt, k) & 0x7FFFFFFF)
            x = raw_get(mt, m) ^ (y >> 1)
            if y & 1:
                x ^= 0x9908B0DF
            raw_set(mt, i, x)
            i += 1
        self._at = 0

    def _next(self):
        """32 random bits."""
        if self._at >= _N:
            self._refill()
        y = raw_get(self._mt, self._at)
        self._at += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def random(self):
        a = self._next() >> 5
        b = self._next() >> 6
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k):
        k = __index_of__(k)
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k == 0:
            return 0
        if k <= 32:
            return self._next() >> (32 - k)
        low = self._next()
        if k > 64:
            raise OverflowError("more than 64 random bits")
        return low | ((self._next() >> (64 - k)) << 32)

    def randbytes(self, n):
        r = bytearray()
        while n >= 4:
            r.extend(self._next().to_bytes(4, "little"))
            n -= 4
        if n > 0:
            r.extend((self._next() >> (32 - 8 * n)).to_bytes(n, "little"))
        return bytes(r)

    def _randbelow(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def __copy__(self):
        r = Random(0)
        r.setstate(self.getstate())
        return r

    def __deepcopy__(self, memo):
        return self.__copy__()

    def getstate(self):
        items = [raw_get(self._mt, i) for i in range(_N)]
        items.append(self._at)
        return (3, tuple(items), self.gauss_next)

    def setstate(self, state):
        version = state[0]
        if version != 2 and version != 3:
            raise ValueError("state with version %s passed to "
                             "Random.setstate() of version 3" % (version,))
        _, items, self.gauss_next = state
        if version == 2:
            items = tuple(x % 2 ** 32 for x in items)
        if not isinstance(items, tuple):
            raise TypeError("state vector must be a tuple")
        if len(items) != _N + 1:
            raise ValueError("state vector is the wrong size")
        mt = raw_i64(_N)
        for i in range(_N):
            raw_set(mt, i, items[i])
            if raw_get(mt, i) < 0:
                raise OverflowError(
                    "can't convert negative value to unsigned int")
        at = __index_of__(items[_N])
        if at < 0 or at > _N:
            raise ValueError("invalid state")
        self._mt = mt
        self._at = at

    # --- integers and sequences ----------------------------------------------------

    def randrange(self, start, stop=None, step=1):
        start = __index_of__(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = __index_of__(stop)
        step = __index_of__(step)
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError("empty range for randrange() (%d, %d, %d)"
                             % (start, stop, width))
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        n = len(seq)
        if n == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def shuffle(self, x):
        i = len(x) - 1
        while i > 0:
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]
            i -= 1

    def sample(self, population, k, *, counts=None):
        population = split(population)
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or "
                            "sets, use sorted(d).")
        if counts is not None:
            return self._sample_counts(population, k, list(counts))
        n = len(population)
        if k < 0 or k > n:
            raise ValueError("Sample larger than population or is negative")
        result = []
        set_size = 21
        if k > 5:
            set_size += 4 ** ceil(log(k * 3, 4))
        if n <= set_size:
            pool = list(population)
            i = 0
            while i < k:
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
                i += 1
        else:
            taken = set()
            while len(result) < k:
                j = self._randbelow(n)
                while j in taken:
                    j = self._randbelow(n)
                taken.add(j)
                result.append(population[j])
        return result

    def _sample_counts(self, population, k, counts):
        upto = _sums(counts)
        if len(upto) != len(population):
            raise ValueError("The number of counts does not match the "
                             "population")
        total = upto.pop()
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[bisect_right(upto, s)]
                for s in self.sample(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[floor(self.random() * n)]
                        for i in range(k)]
            upto = _sums(list(weights))
        else:
            if weights is not None:
                raise TypeError("Cannot specify both weights and cumulative "
                                "weights")
            upto = list(cum_weights)
        if len(upto) != n:
            raise ValueError("The number of weights does not match the "
                             "population")
        total = upto[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        return [population[bisect_right(upto, self.random() * total, 0, n - 1)]
                for i in range(k)]

    # --- distributions -------------------------------------------------------------

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if high == low:
            if mode is not None:
                return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            return high + (low - high) * sqrt((1.0 - u) * (1.0 - c))
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL_MAGIC * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_large(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_small(alpha) * beta

    def _gamma_large(self, alpha):
        """Cheng's method."""
        inverse = sqrt(2.0 * alpha - 1.0)
        b = alpha - _LOG4
        c = alpha + inverse
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / inverse
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + _GAMMA_MAGIC - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_small(self, alpha):
        """Algorithm GS of Kennedy and Gentle."""
        while True:
            b = (2.718281828459045 + alpha) / 2.718281828459045
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x
            elif u <= exp(-x):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0


def _sums(items):
    r = []
    total = 0
    for x in items:
        total = total + x
        r.append(total)
    return r


_shared = Random()


def seed(a=None, version=2):
    return _shared.seed(a, version)


def random():
    return _shared.random()


def getrandbits(k):
    return _shared.getrandbits(k)


def randbytes(n):
    return _shared.randbytes(n)


def getstate():
    return _shared.getstate()


def setstate(state):
    return _shared.setstate(state)


def randrange(start, stop=None, step=1):
    return _shared.randrange(start, stop, step)


def randint(a, b):
    return _shared.randint(a, b)


def choice(seq):
    return _shared.choice(seq)


def shuffle(x):
    return _shared.shuffle(x)


def sample(population, k, *, counts=None):
    return _shared.sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _shared.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    return _shared.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return _shared.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _shared.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return _shared.gauss(mu, sigma)


def lognormvariate(mu, sigma):
    return _shared.lognormvariate(mu, sigma)


def expovariate(lambd):
    return _shared.expovariate(lambd)


def paretovariate(alpha):
    return _shared.paretovariate(alpha)


def weibullvariate(alpha, beta):
    return _shared.weibullvariate(alpha, beta)


def gammavariate(alpha, beta):
    return _shared.gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return _shared.betavariate(alpha, beta)
