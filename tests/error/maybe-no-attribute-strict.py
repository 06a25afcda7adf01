# flags: --strict
class Node:
    def __init__(self, link):
        self.link = link
        self.size = 1


def total(node):
    return node.size + node.link.size  # error: maybe_no_attribute


chain = None
for i in range(3):
    chain = Node(chain)
if chain is not None:
    print(total(chain))
