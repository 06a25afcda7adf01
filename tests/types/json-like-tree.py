# types: render() = str
# types: depth() = int
def render(node):
    if node is None:
        return "null"
    if isinstance(node, bool):
        return "true" if node else "false"
    if isinstance(node, (int, float)):
        return str(node)
    if isinstance(node, str):
        return '"' + node + '"'
    if isinstance(node, list):
        return "[" + ", ".join([render(x) for x in node]) + "]"
    return "{" + ", ".join([render(k) + ": " + render(v) for k, v in node.items()]) + "}"


def depth(node):
    if isinstance(node, list):
        return 1 + max([depth(x) for x in node], default=0)
    if isinstance(node, dict):
        return 1 + max([depth(v) for v in node.values()], default=0)
    return 0


tree = {"a": [1, 2.5, None, True], "b": {"c": "text", "d": []}, "e": [[1], [[2]]]}
print(render(tree), depth(tree))
# expect: {"a": [1, 2.5, null, true], "b": {"c": "text", "d": []}, "e": [[1], [[2]]]} 4
