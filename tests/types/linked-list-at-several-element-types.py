# types: Node.value = int; str
# types: Node.next = None|Node
# types: LinkedList.head = None|Node
# types: LinkedList.total() = int; str
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None

    def add(self, value):
        self.head = Node(value, self.head)

    def total(self, start):
        node = self.head
        while node is not None:
            start += node.value
            node = node.next
        return start


numbers = LinkedList()
numbers.add(1)
numbers.add(2)
words = LinkedList()
words.add("a")
words.add("b")
print(numbers.total(0), words.total(""))
# expect: 3 ba
