d = {"one": 1, "two": 2, "three": 3}
for key in d:
    print(key, end=" ")
for value in d.values():
    print(value, end=" ")
for key, value in d.items():
    print(key, value, sep="=", end=" ")
print()
print(d.keys(), d.values(), d.items())
print(sorted(d, key=d.get, reverse=True), max(d, key=lambda k: d[k]), 2 in d.values())

# expect: one two three 1 2 3 one=1 two=2 three=3 
# expect: dict_keys(['one', 'two', 'three']) dict_values([1, 2, 3]) dict_items([('one', 1), ('two', 2), ('three', 3)])
# expect: ['three', 'two', 'one'] three True
