def noisy(x):
    print("f", x)
    return x * 2


m = map(noisy, [1, 2, 3])
print(next(m))
print(list(m), list(m))
print(list(filter(None, [0, 1, "", "a", None])), list(map(max, [1, 5], [3, 2])))
print(sum(map(int, "12345")), list(map(str.strip, [" a ", "b "])))

# expect: f 1
# expect: 2
# expect: f 2
# expect: f 3
# expect: [4, 6] []
# expect: [1, 'a'] [3, 5]
# expect: 15 ['a', 'b']
