class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def pop(self):
        return self.items.pop()

    def peek(self):
        return self.items[-1]


ints = Stack().push(1).push(2)
texts = Stack().push("a").push("b")
nested = Stack().push(ints).push(Stack())
print(ints.pop() + 10, texts.pop() + "!", nested.items[0].peek() * 3, texts.peek())

# expect: 12 b! 3 a
