"""heapq: a binary heap in a list, in CPython's order of moves."""

def _sift_to_root(heap, start, pos):
    """Moves the item at pos up while its parent is greater."""
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[pos] = above
        pos = parent
    heap[pos] = item


def _sift_to_leaf(heap, pos):
    """Moves smaller children up to a leaf, then the item from there."""
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _sift_to_root(heap, start, pos)


def heappush(heap, item):
    heap.append(item)
    _sift_to_root(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if len(heap) == 0:
        return last
    first = heap[0]
    heap[0] = last
    _sift_to_leaf(heap, 0)
    return first


def heapreplace(heap, item):
    first = heap[0]
    heap[0] = item
    _sift_to_leaf(heap, 0)
    return first


def heappushpop(heap, item):
    if len(heap) > 0 and heap[0] < item:
        first = heap[0]
        heap[0] = item
        _sift_to_leaf(heap, 0)
        return first
    return item


def heapify(x):
    i = len(x) // 2 - 1
    while i >= 0:
        _sift_to_leaf(x, i)
        i -= 1


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []


class _Source:
    """What is left of one of merge's iterables: its next item, with the order
    that items compare by."""

    def __init__(self, item, order, place, rest):
        self.item = item
        self.order = order
        self.place = place
        self.rest = rest


def _goes_first(a, b, reverse):
    if reverse:
        if b.order < a.order:
            return True
        if a.order < b.order:
            return False
    else:
        if a.order < b.order:
            return True
        if b.order < a.order:
            return False
    return a.place < b.place


def merge(*iterables, key=None, reverse=False):
    sources = []
    place = 0
    for it in iterables:
        rest = iter(it)
        for item in rest:
            order = item if key is None else key(item)
            sources.append(_Source(item, order, place, rest))
            break
        place += 1
    while len(sources) > 0:
        best = sources[0]
        for s in sources:
            if _goes_first(s, best, reverse):
                best = s
        yield best.item
        is_over = True
        for item in best.rest:
            best.item = item
            best.order = item if key is None else key(item)
            is_over = False
            break
        if is_over:
            sources.remove(best)
