"""Sorting: CPython's timsort with powersort's merge order, comparison for
comparison (see Objects/listsort.txt there), so that even an inconsistent `<`
or a nan gives the same result. Only `<` is used; a key is computed once.

`vals` is None, or where each key was: places are permuted together with the
keys, so that the sort depends on the type of the keys alone, and the items are
moved once, at the end. The test for None folds for each type."""

from __gel__ import raw_get, raw_i64, raw_move, raw_new, raw_set


def sort_items(items, n, key, reverse):
    """Sorts the first n elements in place; stable, with reverse=True as well."""
    if n < 2:
        if key is not None and n == 1:
            key(raw_get(items, 0))
        return
    is_reversed = True if reverse else False
    if key is None:
        if is_reversed:
            _reverse(items, 0, n)
        try:
            sorter(items, None, n).sort()
        finally:
            if is_reversed:
                _reverse(items, 0, n)
    else:
        keys = raw_new(n)
        places = raw_i64(n)
        i = 0
        while i < n:
            raw_set(keys, i, key(raw_get(items, i)))
            raw_set(places, i, i)
            i += 1
        if is_reversed:
            _reverse(keys, 0, n)
            _reverse(places, 0, n)
        try:
            sorter(keys, places, n).sort()
        finally:
            if is_reversed:
                _reverse(places, 0, n)
            _permute(items, places, n)


def _permute(items, places, n):
    sorted_items = raw_new(n)
    i = 0
    while i < n:
        raw_set(sorted_items, i, raw_get(items, raw_get(places, i)))
        i += 1
    raw_move(items, 0, sorted_items, 0, n)


def _reverse(a, i, n):
    j = i + n - 1
    while i < j:
        t = raw_get(a, i)
        raw_set(a, i, raw_get(a, j))
        raw_set(a, j, t)
        i += 1
        j -= 1


def _min_run(n):
    r = 0
    while n >= 64:
        r |= n & 1
        n >>= 1
    return n + r


def _power(start, n1, n2, n):
    """Depth in the ideal merge tree of the boundary between two runs."""
    a = 2 * start + n1
    b = a + n1 + n2
    power = 0
    while True:
        power += 1
        if a >= n:
            a -= n
            b -= n
        elif b >= n:
            return power
        a <<= 1
        b <<= 1


def _gallop_left(key, a, base, n, hint):
    """Index k in a[base:base + n], sorted: a[k-1] < key <= a[k]."""
    p = base + hint
    last = 0
    ofs = 1
    if raw_get(a, p) < key:
        most = n - hint
        while ofs < most and raw_get(a, p + ofs) < key:
            last = ofs
            ofs = (ofs << 1) + 1
        if ofs > most:
            ofs = most
        last += hint
        ofs += hint
    else:
        most = hint + 1
        while ofs < most and not (raw_get(a, p - ofs) < key):
            last = ofs
            ofs = (ofs << 1) + 1
        if ofs > most:
            ofs = most
        k = last
        last = hint - ofs
        ofs = hint - k
    last += 1
    while last < ofs:
        m = last + ((ofs - last) >> 1)
        if raw_get(a, base + m) < key:
            last = m + 1
        else:
            ofs = m
    return ofs


def _gallop_right(key, a, base, n, hint):
    """Index k in a[base:base + n], sorted: a[k-1] <= key < a[k]."""
    p = base + hint
    last = 0
    ofs = 1
    if key < raw_get(a, p):
        most = hint + 1
        while ofs < most and key < raw_get(a, p - ofs):
            last = ofs
            ofs = (ofs << 1) + 1
        if ofs > most:
            ofs = most
        k = last
        last = hint - ofs
        ofs = hint - k
    else:
        most = n - hint
        while ofs < most and not (key < raw_get(a, p + ofs)):
            last = ofs
            ofs = (ofs << 1) + 1
        if ofs > most:
            ofs = most
        last += hint
        ofs += hint
    last += 1
    while last < ofs:
        m = last + ((ofs - last) >> 1)
        if key < raw_get(a, base + m):
            ofs = m
        else:
            last = m + 1
    return ofs


class sorter:
    def __init__(self, keys, vals, n):
        self.keys = keys
        self.vals = vals
        self.n = n
        self.min_gallop = 7
        self.n_runs = 0
        self.base = raw_i64(90)
        self.length = raw_i64(90)
        self.power = raw_i64(90)

    def sort(self):
        n = self.n
        minrun = _min_run(n)
        lo = 0
        left = n
        while left > 0:
            run = self._count_run(lo, n)
            if run < minrun:
                force = left if left <= minrun else minrun
                self._insertion_sort(lo, lo + force, lo + run)
                run = force
            self._push_run(lo, run)
            lo += run
            left -= run
        while self.n_runs > 1:
            i = self.n_runs - 2
            if i > 0 and (raw_get(self.length, i - 1)
                          < raw_get(self.length, i + 1)):
                i -= 1
            self._merge_at(i)

    def _count_run(self, lo, hi):
        """Length of the run at lo, made ascending if it strictly descends."""
        a = self.keys
        i = lo + 1
        if i == hi:
            return 1
        if raw_get(a, i) < raw_get(a, i - 1):
            i += 1
            while i < hi and raw_get(a, i) < raw_get(a, i - 1):
                i += 1
            _reverse(a, lo, i - lo)
            if self.vals is not None:
                _reverse(self.vals, lo, i - lo)
            return i - lo
        i += 1
        while i < hi and not (raw_get(a, i) < raw_get(a, i - 1)):
            i += 1
        return i - lo

    def _insertion_sort(self, lo, hi, start):
        """Binary insertion; [lo, start) is sorted already."""
        a = self.keys
        if lo == start:
            start += 1
        while start < hi:
            l = lo
            r = start
            pivot = raw_get(a, r)
            while l < r:
                m = l + ((r - l) >> 1)
                if pivot < raw_get(a, m):
                    r = m
                else:
                    l = m + 1
            raw_move(a, l + 1, a, l, start - l)
            raw_set(a, l, pivot)
            if self.vals is not None:
                v = raw_get(self.vals, start)
                raw_move(self.vals, l + 1, self.vals, l, start - l)
                raw_set(self.vals, l, v)
            start += 1

    def _push_run(self, base, n2):
        if self.n_runs > 0:
            top = self.n_runs - 1
            power = _power(raw_get(self.base, top), raw_get(self.length, top),
                           n2, self.n)
            while (self.n_runs > 1
                   and raw_get(self.power, self.n_runs - 2) > power):
                self._merge_at(self.n_runs - 2)
            raw_set(self.power, self.n_runs - 1, power)
        raw_set(self.base, self.n_runs, base)
        raw_set(self.length, self.n_runs, n2)
        self.n_runs += 1

    def _merge_at(self, i):
        a = self.keys
        pa = raw_get(self.base, i)
        na = raw_get(self.length, i)
        pb = raw_get(self.base, i + 1)
        nb = raw_get(self.length, i + 1)
        raw_set(self.length, i, na + nb)
        if i == self.n_runs - 3:
            raw_set(self.base, i + 1, raw_get(self.base, i + 2))
            raw_set(self.length, i + 1, raw_get(self.length, i + 2))
        self.n_runs -= 1
        k = _gallop_right(raw_get(a, pb), a, pa, na, 0)
        pa += k
        na -= k
        if na == 0:
            return
        nb = _gallop_left(raw_get(a, pa + na - 1), a, pb, nb, nb - 1)
        if nb <= 0:
            return
        if na <= nb:
            merger(self, pa, na, pb, nb).merge_low()
        else:
            merger(self, pa, na, pb, nb).merge_high()


class merger:
    """One merge of neighbouring runs a and b. The smaller one is moved aside
    to t; `d` is where the next element goes. Whatever is left of t returns to
    the array at the end, also after an exception in a comparison."""

    def __init__(self, s, a, na, b, nb):
        self.s = s
        self.keys = s.keys
        self.vals = s.vals
        self.a = a
        self.na = na
        self.b = b
        self.nb = nb
        self.d = a
        self.tkeys = raw_new(na if na <= nb else nb)
        if s.vals is None:
            self.tvals = None
        else:
            self.tvals = raw_new(na if na <= nb else nb)

    def _aside(self, start, n):
        raw_move(self.tkeys, 0, self.keys, start, n)
        if self.vals is not None:
            raw_move(self.tvals, 0, self.vals, start, n)

    def _from_array(self, d, i, n):
        raw_move(self.keys, d, self.keys, i, n)
        if self.vals is not None:
            raw_move(self.vals, d, self.vals, i, n)

    def _from_aside(self, d, i, n):
        raw_move(self.keys, d, self.tkeys, i, n)
        if self.vals is not None:
            raw_move(self.vals, d, self.tvals, i, n)

    def _one_from_array(self, d, i):
        raw_set(self.keys, d, raw_get(self.keys, i))
        if self.vals is not None:
            raw_set(self.vals, d, raw_get(self.vals, i))

    def _one_from_aside(self, d, i):
        raw_set(self.keys, d, raw_get(self.tkeys, i))
        if self.vals is not None:
            raw_set(self.vals, d, raw_get(self.tvals, i))

    # --- a is aside (in t from index a), merging upwards ---------------------------

    def merge_low(self):
        self._aside(self.a, self.na)
        self.a = 0
        try:
            self._run_low()
        finally:
            # All of b that is not placed yet is where it belongs, or is moved
            # here by _finish_low; what is left of a fills the gap.
            self._from_aside(self.d, self.a, self.na)

    def _take_b_low(self):
        """True when b is used up."""
        self._one_from_array(self.d, self.b)
        self.d += 1
        self.b += 1
        self.nb -= 1
        return self.nb == 0

    def _take_a_low(self):
        """True when one element of a is left: it is the greatest of all."""
        self._one_from_aside(self.d, self.a)
        self.d += 1
        self.a += 1
        self.na -= 1
        return self.na == 1

    def _finish_low(self):
        self._from_array(self.d, self.b, self.nb)
        self.d += self.nb

    def _run_low(self):
        if self._take_b_low():
            return
        if self.na == 1:
            self._finish_low()
            return
        while True:
            if self._one_by_one_low():
                return
            self.s.min_gallop += 1
            if self._galloping_low():
                return
            self.s.min_gallop += 1

    def _one_by_one_low(self):
        """True when the merge is complete, False when galloping pays."""
        n_a = 0
        n_b = 0
        limit = self.s.min_gallop
        while True:
            if raw_get(self.keys, self.b) < raw_get(self.tkeys, self.a):
                if self._take_b_low():
                    return True
                n_b += 1
                n_a = 0
                if n_b >= limit:
                    return False
            else:
                if self._take_a_low():
                    self._finish_low()
                    return True
                n_a += 1
                n_b = 0
                if n_a >= limit:
                    return False

    def _galloping_low(self):
        while True:
            if self.s.min_gallop > 1:
                self.s.min_gallop -= 1
            n_a = _gallop_right(raw_get(self.keys, self.b), self.tkeys, self.a,
                                self.na, 0)
            if n_a:
                self._from_aside(self.d, self.a, n_a)
                self.d += n_a
                self.a += n_a
                self.na -= n_a
                if self.na == 1:
                    self._finish_low()
                    return True
                if self.na == 0:
                    return True
            if self._take_b_low():
                return True
            n_b = _gallop_left(raw_get(self.tkeys, self.a), self.keys, self.b,
                               self.nb, 0)
            if n_b:
                self._from_array(self.d, self.b, n_b)
                self.d += n_b
                self.b += n_b
                self.nb -= n_b
                if self.nb == 0:
                    return True
            if self._take_a_low():
                self._finish_low()
                return True
            if n_a < 7 and n_b < 7:
                return False

    # --- b is aside (in t up to index b), merging downwards --------------------------

    def merge_high(self):
        self._aside(self.b, self.nb)
        self.d = self.b + self.nb - 1
        self.b = self.nb - 1
        self.a += self.na - 1
        try:
            self._run_high()
        finally:
            self._from_aside(self.d - (self.nb - 1), 0, self.nb)

    def _take_a_high(self):
        """True when a is used up."""
        self._one_from_array(self.d, self.a)
        self.d -= 1
        self.a -= 1
        self.na -= 1
        return self.na == 0

    def _take_b_high(self):
        """True when one element of b is left: it is the least of all."""
        self._one_from_aside(self.d, self.b)
        self.d -= 1
        self.b -= 1
        self.nb -= 1
        return self.nb == 1

    def _finish_high(self):
        self._from_array(self.d + 1 - self.na, self.a + 1 - self.na, self.na)
        self.d -= self.na
        self.a -= self.na

    def _run_high(self):
        if self._take_a_high():
            return
        if self.nb == 1:
            self._finish_high()
            return
        while True:
            if self._one_by_one_high():
                return
            self.s.min_gallop += 1
            if self._galloping_high():
                return
            self.s.min_gallop += 1

    def _one_by_one_high(self):
        n_a = 0
        n_b = 0
        limit = self.s.min_gallop
        while True:
            if raw_get(self.tkeys, self.b) < raw_get(self.keys, self.a):
                if self._take_a_high():
                    return True
                n_a += 1
                n_b = 0
                if n_a >= limit:
                    return False
            else:
                if self._take_b_high():
                    self._finish_high()
                    return True
                n_b += 1
                n_a = 0
                if n_b >= limit:
                    return False

    def _galloping_high(self):
        while True:
            if self.s.min_gallop > 1:
                self.s.min_gallop -= 1
            first_a = self.a - self.na + 1
            n_a = self.na - _gallop_right(raw_get(self.tkeys, self.b),
                                          self.keys, first_a, self.na,
                                          self.na - 1)
            if n_a:
                self.d -= n_a
                self.a -= n_a
                self._from_array(self.d + 1, self.a + 1, n_a)
                self.na -= n_a
                if self.na == 0:
                    return True
            if self._take_b_high():
                self._finish_high()
                return True
            n_b = self.nb - _gallop_left(raw_get(self.keys, self.a),
                                         self.tkeys, 0, self.nb, self.nb - 1)
            if n_b:
                self.d -= n_b
                self.b -= n_b
                self._from_aside(self.d + 1, self.b + 1, n_b)
                self.nb -= n_b
                if self.nb == 1:
                    self._finish_high()
                    return True
                if self.nb == 0:
                    return True
            if self._take_a_high():
                return True
            if n_a < 7 and n_b < 7:
                return False
