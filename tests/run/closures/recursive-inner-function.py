def permutations(items):
    result = []

    def extend(prefix, rest):
        if not rest:
            result.append(prefix)
            return
        for i in range(len(rest)):
            extend(prefix + [rest[i]], rest[:i] + rest[i + 1:])

    extend([], items)
    return result


print(permutations([1, 2, 3]))
print(len(permutations(list("abcd"))))

# expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
# expect: 24
