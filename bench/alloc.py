# Allocation: binary trees built and dropped, a treap of long life, and
# linked lists reversed in place.
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make_tree(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(make_tree(depth - 1), make_tree(depth - 1))


class Node:
    def __init__(self, key, priority):
        self.key = key
        self.priority = priority
        self.left = None
        self.right = None


def insert(node, key, priority):
    if node is None:
        return Node(key, priority)
    if key < node.key:
        node.left = insert(node.left, key, priority)
        if node.left.priority > node.priority:
            pivot = node.left
            node.left = pivot.right
            pivot.right = node
            return pivot
    elif key > node.key:
        node.right = insert(node.right, key, priority)
        if node.right.priority > node.priority:
            pivot = node.right
            node.right = pivot.left
            pivot.left = node
            return pivot
    return node


def depth_of(node):
    if node is None:
        return 0
    return 1 + max(depth_of(node.left), depth_of(node.right))


class Cell:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def reversed_list(head):
    result = None
    while head is not None:
        head.next, result, head = result, head, head.next
    return result


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 18
    long_lived = make_tree(size)
    for depth in range(4, size + 1, 4):
        rounds = 1 << (size - depth + 4)
        total = 0
        for _ in range(rounds):
            total += make_tree(depth).check()
        print("trees", rounds, depth, total)
    print("long lived", long_lived.check())
    root = None
    seed = 3
    for _ in range(2 << (size - 3)):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = seed >> 8
        seed = (seed * 1103515245 + 12345) % 2147483648
        root = insert(root, key, seed)
    print("treap", depth_of(root), root.key)
    total = 0
    for round in range(size):
        head = None
        for i in range(1 << (size - 3)):
            head = Cell(i + round, head)
        head = reversed_list(head)
        total += head.value
        while head is not None:
            total = (total * 7 + head.value) % 1000003
            head = head.next
    print("lists", total)


main()
