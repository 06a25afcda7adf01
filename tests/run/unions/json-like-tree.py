def depth(node):
    if isinstance(node, dict):
        return 1 + max([depth(v) for v in node.values()], default=0)
    if isinstance(node, list):
        return 1 + max([depth(v) for v in node], default=0)
    return 0


def total(node):
    if isinstance(node, bool) or node is None:
        return 0
    if isinstance(node, (int, float)):
        return node
    if isinstance(node, str):
        return len(node)
    return sum(total(v) for v in (node.values() if isinstance(node, dict) else node))


tree = {"a": [1, 2.5, {"b": None, "c": "text"}], "d": True, "e": {}, "f": [[]]}
print(depth(tree), total(tree), depth(5), total("abc"))
tree["a"][2]["c"] = [10]
print(depth(tree), total(tree))

# expect: 3 7.5 0 3
# expect: 4 13.5
