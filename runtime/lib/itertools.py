"""itertools: iterators made of iterators."""

from __gel__ import DONE, is_done


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = []
    for x in iterable:
        yield x
        saved.append(x)
    while len(saved) > 0:
        for x in saved:
            yield x


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    else:
        while times > 0:
            yield object
            times -= 1


class chain:
    def __call_class__(*iterables):
        return _chain(iterables)

    @staticmethod
    def from_iterable(iterables):
        return _chain(iterables)


def _chain(iterables):
    for it in iterables:
        for x in it:
            yield x


def islice(iterable, first, stop=DONE, step=None):
    if is_done(stop):
        return _islice(iterable, 0, first, 1)
    else:
        return _islice(iterable, 0 if first is None else first, stop,
                       1 if step is None else step)


def _slice_limit(n, what):
    if n < 0:
        raise ValueError(what)
    return n


def _islice(iterable, start, stop, step):
    text = ("Indices for islice() must be None or an integer: "
            "0 <= x <= sys.maxsize.")
    _slice_limit(start, text)
    end = -1
    if stop is not None:
        end = _slice_limit(stop, "Stop argument for islice() must be None or "
                                 "an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or "
                         "None.")
    return _islice_items(iter(iterable), start, end, step)


def _islice_items(it, start, end, step):
    i = 0
    if end == 0:
        return
    following = start
    if end < 0 or start < end:
        for x in it:
            if i == following:
                yield x
                following += step
            i += 1
            if end >= 0 and i >= end:
                return
    else:
        while i < end:
            for x in it:
                break
            i += 1


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            return
        yield x


def dropwhile(predicate, iterable):
    it = iter(iterable)
    for x in it:
        if not predicate(x):
            yield x
            break
    for x in it:
        yield x


def filterfalse(predicate, iterable):
    for x in iterable:
        if predicate is None:
            if not x:
                yield x
        elif not predicate(x):
            yield x


def compress(data, selectors):
    for d, s in zip(data, selectors):
        if s:
            yield d


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def accumulate(iterable, func=None, *, initial=DONE):
    it = iter(iterable)
    if is_done(initial):
        for first in it:
            yield first
            for x in it:
                first = first + x if func is None else func(first, x)
                yield first
            return
    else:
        total = initial
        yield total
        for x in it:
            total = total + x if func is None else func(total, x)
            yield total


def pairwise(iterable):
    it = iter(iterable)
    for a in it:
        for b in it:
            yield (a, b)
            a = b


def zip_longest(*iterables, fillvalue=None):
    rest = [iter(it) for it in iterables]
    is_over = [False] * len(rest)
    active = len(rest)
    while active > 0:
        items = []
        for i in range(len(rest)):
            found = False
            if not is_over[i]:
                for x in rest[i]:
                    items.append(x)
                    found = True
                    break
                if not found:
                    is_over[i] = True
                    active -= 1
            if not found:
                items.append(fillvalue)
        if active == 0:
            return
        yield tuple(items)


def product(*iterables, repeat=1):
    pools = []
    for it in iterables:
        pools.append(list(it))
    pools = pools * repeat
    return _product(pools)


def _product(pools):
    n = len(pools)
    at = [0] * n
    for p in pools:
        if len(p) == 0:
            return
    while True:
        yield tuple([pools[i][at[i]] for i in range(n)])
        i = n - 1
        while i >= 0:
            at[i] += 1
            if at[i] < len(pools[i]):
                break
            at[i] = 0
            i -= 1
        if i < 0:
            return


def permutations(iterable, r=None):
    pool = list(iterable)
    size = len(pool) if r is None else r
    if size < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, size)


def _permutations(pool, r):
    """In lexicographic order of positions: `places` are the positions, `left`
    says how often each may still be exchanged."""
    n = len(pool)
    if r > n:
        return
    places = list(range(n))
    left = list(range(n, n - r, -1))
    yield tuple([pool[places[i]] for i in range(r)])
    while True:
        i = r - 1
        while i >= 0:
            left[i] -= 1
            if left[i] == 0:
                places.append(places.pop(i))
                left[i] = n - i
            else:
                j = n - left[i]
                places[i], places[j] = places[j], places[i]
                yield tuple([pool[places[k]] for k in range(r)])
                break
            i -= 1
        if i < 0:
            return


def combinations(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    at = list(range(r))
    while True:
        yield tuple([pool[i] for i in at])
        i = r - 1
        while i >= 0 and at[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        at[i] += 1
        for j in range(i + 1, r):
            at[j] = at[j - 1] + 1


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_again(pool, r)


def _combinations_again(pool, r):
    n = len(pool)
    if n == 0 and r > 0:
        return
    at = [0] * r
    while True:
        yield tuple([pool[i] for i in at])
        i = r - 1
        while i >= 0 and at[i] == n - 1:
            i -= 1
        if i < 0:
            return
        k = at[i] + 1
        for j in range(i, r):
            at[j] = k


class _Groups:
    """What groupby and the groups it has given share."""

    def __init__(self, it, key):
        self.rest = it
        self.key = key
        self.has_item = False
        self.number = 0

    def advance(self):
        self.has_item = False
        for x in self.rest:
            self.item = x
            self.item_key = x if self.key is None else self.key(x)
            self.has_item = True
            break
        return self.has_item


def groupby(iterable, key=None):
    g = _Groups(iter(iterable), key)
    g.advance()
    while g.has_item:
        k = g.item_key
        g.number += 1
        yield (k, _group(g, k, g.number))
        while g.has_item and g.item_key == k:
            g.advance()


def _group(g, k, number):
    while g.number == number and g.has_item and g.item_key == k:
        x = g.item
        g.advance()
        yield x


class _Tee:
    """Items that one of the copies has taken and another has not."""

    def __init__(self, it):
        self.rest = it
        self.items = []


def tee(iterable, n=2):
    shared = _Tee(iter(iterable))
    return tuple([_tee_items(shared) for i in range(n)])


def _tee_items(shared):
    i = 0
    while True:
        if i == len(shared.items):
            found = False
            for x in shared.rest:
                shared.items.append(x)
                found = True
                break
            if not found:
                return
        yield shared.items[i]
        i += 1
