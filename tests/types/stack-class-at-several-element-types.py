# types: Stack.items = list<int>; list<str>; list<tuple<int, float>>
# types: Stack.pop() = int; str; tuple<int, float>
# instances: Stack.push = 3
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


numbers = Stack()
numbers.push(1)
numbers.push(2)
words = Stack()
words.push("a")
pairs = Stack()
pairs.push((1, 0.5))
print(numbers.pop(), words.pop(), pairs.pop())
# expect: 2 a (1, 0.5)
