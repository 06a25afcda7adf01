"""Own containers: an AVL tree used as map and set, a binary heap with a key
function, a doubly linked list, and an LRU cache made of it."""


class AvlNode:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None
        self.height = 1


def height(node):
    return node.height if node else 0


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))


def rotate_right(node):
    pivot = node.left
    node.left, pivot.right = pivot.right, node
    update(node)
    update(pivot)
    return pivot


def rotate_left(node):
    pivot = node.right
    node.right, pivot.left = pivot.left, node
    update(node)
    update(pivot)
    return pivot


def rebalance(node):
    update(node)
    balance = height(node.left) - height(node.right)
    if balance > 1:
        if height(node.left.left) < height(node.left.right):
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if balance < -1:
        if height(node.right.right) < height(node.right.left):
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node


class TreeMap:
    def __init__(self, pairs=()):
        self.root = None
        self.size = 0
        for key, value in pairs:
            self[key] = value

    def __len__(self):
        return self.size

    def __setitem__(self, key, value):
        self.root = self._insert(self.root, key, value)

    def _insert(self, node, key, value):
        if node is None:
            self.size += 1
            return AvlNode(key, value)
        if key < node.key:
            node.left = self._insert(node.left, key, value)
        elif node.key < key:
            node.right = self._insert(node.right, key, value)
        else:
            node.value = value
            return node
        return rebalance(node)

    def _find(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node

    def __contains__(self, key):
        return self._find(key) is not None

    def __getitem__(self, key):
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def get(self, key, default=None):
        node = self._find(key)
        return default if node is None else node.value

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self.root = self._delete(self.root, key)
        self.size -= 1

    def _delete(self, node, key):
        if key < node.key:
            node.left = self._delete(node.left, key)
        elif node.key < key:
            node.right = self._delete(node.right, key)
        elif node.left is None:
            return node.right
        elif node.right is None:
            return node.left
        else:
            successor = node.right
            while successor.left is not None:
                successor = successor.left
            node.key, node.value = successor.key, successor.value
            node.right = self._delete(node.right, successor.key)
        return rebalance(node)

    def __iter__(self):
        yield from self._walk(self.root)

    def _walk(self, node):
        if node is not None:
            yield from self._walk(node.left)
            yield node.key
            yield from self._walk(node.right)

    def items(self):
        for key in self:
            yield key, self[key]

    def __repr__(self):
        return "{" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "}"


class Heap:
    def __init__(self, key=lambda x: x):
        self.key = key
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and self.key(items[i]) < self.key(items[(i - 1) >> 1]):
            j = (i - 1) >> 1
            items[i], items[j] = items[j], items[i]
            i = j

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        result = items.pop()
        i, n = 0, len(items)
        while True:
            smallest = min((j for j in (i, 2 * i + 1, 2 * i + 2) if j < n),
                           key=lambda j: self.key(items[j]), default=i)
            if smallest == i:
                return result
            items[i], items[smallest] = items[smallest], items[i]
            i = smallest

    def drain(self):
        while self.items:
            yield self.pop()


class Link:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.links = {}
        self.head = Link()
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.prev.next = link.next
        link.next.prev = link.prev

    def _to_front(self, link):
        link.next, link.prev = self.head.next, self.head
        link.next.prev = link
        self.head.next = link

    def get(self, key, compute):
        link = self.links.get(key)
        if link is None:
            self.misses += 1
            if len(self.links) == self.capacity:
                oldest = self.head.prev
                self._unlink(oldest)
                del self.links[oldest.key]
            link = Link(key, compute(key))
            self.links[key] = link
        else:
            self.hits += 1
            self._unlink(link)
        self._to_front(link)
        return link.value

    def keys(self):
        link = self.head.next
        while link is not self.head:
            yield link.key
            link = link.next


tree = TreeMap()
x = 1
for i in range(200):
    x = x * 75 % 65537
    tree[x % 500] = i
print("size", len(tree), "height", tree.root.height, "first", list(tree)[:10])
print("sorted", list(tree) == sorted(tree), 75 in tree, 3 in tree, tree[75], tree.get(3, "none"))
for key in list(tree)[::2]:
    del tree[key]
print("after deletion", len(tree), tree.root.height, list(tree)[:8])
try:
    del tree[-5]
except KeyError as e:
    print("KeyError", e)

words = TreeMap((w, len(w)) for w in "the tree also holds strings as keys and more".split())
print(words)
points = TreeMap([((2, "b"), 1.5), ((1, "z"), None), ((2, "a"), [0])])
print(points, (1, "z") in points)

numbers = Heap()
for n in [5, 2, 9, 1, 7, 3]:
    numbers.push(n)
print(list(numbers.drain()))
by_length = Heap(key=lambda w: (-len(w), w))
for w in "a heap of words ordered by length".split():
    by_length.push(w)
print(list(by_length.drain()))

cache = LruCache(3)
for n in [1, 2, 3, 1, 4, 5, 1, 2]:
    cache.get(n, lambda k: k * k)
print(list(cache.keys()), cache.hits, cache.misses)

# expect: size 167 height 9 first [2, 3, 5, 6, 9, 10, 15, 16, 19, 20]
# expect: sorted True True True 145 147
# expect: after deletion 83 8 [3, 6, 10, 16, 20, 23, 30, 33]
# expect: KeyError -5
# expect: {'also': 4, 'and': 3, 'as': 2, 'holds': 5, 'keys': 4, 'more': 4, 'strings': 7, 'the': 3, 'tree': 4}
# expect: {(1, 'z'): None, (2, 'a'): [0], (2, 'b'): 1.5} True
# expect: [1, 2, 3, 5, 7, 9]
# expect: ['ordered', 'length', 'words', 'heap', 'by', 'of', 'a']
# expect: [2, 1, 5] 2 6
