from stackless import coroutine

def walk(tree):
    if tree is None:
        return
    left, value, right = tree
    walk(left)
    found.append(value)
    main.switch()
    walk(right)

found = []
main = coroutine.getmain()
tree = (((None, 1, None), 2, (None, 3, None)), 4, (None, 5, None))
co = coroutine()
co.bind(walk, tree)
co.switch()
while co.alive:
    print(found)
    co.switch()
print("done", found)
