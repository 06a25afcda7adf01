print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9, 9], [1, 2] == [1, 2.0])
print([[1, 2], [0]] < [[1, 3]], [1, "a"] == [1, "a"], [1] != (1,))
print(max([[1], [2, 0], [2]]), sorted([[3], [1, 2], [1]]))

# expect: True True True True True
# expect: True True True
# expect: [2, 0] [[1], [1, 2], [3]]
