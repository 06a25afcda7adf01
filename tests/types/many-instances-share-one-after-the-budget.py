# types: show() = str
def show(x):
    return f"<{x}>"


print(show(1), show("a"), show(1.5), show(None), show(True))
print(show([1]), show(["a"]), show([1.5]), show((1,)), show((1, 2)), show(("a", 1)))
print(show({1: 2}), show({"a": 1}), show({1}), show([None]), show([[1]]), show([[1.5]]), show([["a"]]))
print(show([(1, 2)]), show(((1, 2), 3)), show({1: [1]}), show({"k": [1.5]}))
# expect: <1> <a> <1.5> <None> <True>
# expect: <[1]> <['a']> <[1.5]> <(1,)> <(1, 2)> <('a', 1)>
# expect: <{1: 2}> <{'a': 1}> <{1}> <[None]> <[[1]]> <[[1.5]]> <[['a']]>
# expect: <[(1, 2)]> <((1, 2), 3)> <{1: [1]}> <{'k': [1.5]}>
