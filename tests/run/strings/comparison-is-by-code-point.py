print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "é" > "z", "" < "a")
print(sorted(["banana", "Apple", "cherry", "apple"]), max(["x", "yy", "abc"]))
print("a" == "a", "a" != "b", "a" == 1)

# expect: True True True True True True
# expect: ['Apple', 'apple', 'banana', 'cherry'] yy
# expect: True True False
