class Node:
    def __init__(self, next=None):
        self.next = next


node = Node(Node())
while True:
    print("step")
    node = node.next.next

# expect: step
# expect: step
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 9, in <module>
# stderr:     node = node.next.next
# stderr:            ^^^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'next'
# status: 1
