class Cell:
    def __init__(self, value, next):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for v in values:
            self.head = Cell(v, self.head)

    def __iter__(self):
        cell = self.head
        while cell is not None:
            yield cell.value
            cell = cell.next


print(sum(LinkedList([1, 2, 3])), "".join(LinkedList("abc")), list(LinkedList()))
print([x / 2 for x in LinkedList([0.5, 2.5])])

# expect: 6 cba []
# expect: [1.25, 0.25]
