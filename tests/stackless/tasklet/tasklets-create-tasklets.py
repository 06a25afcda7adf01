import stackless

def tree(depth, path):
    if depth == 0:
        leaves.append(path)
        return
    for c in "lr":
        stackless.tasklet(tree)(depth - 1, path + c)

leaves = []
stackless.tasklet(tree)(3, "")
stackless.run()
print(leaves)
