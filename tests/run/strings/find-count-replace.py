s = "banana"
print(s.find("an"), s.find("an", 2), s.rfind("an"), s.find("x"), s.index("n"))
print(s.count("a"), s.count("ana"), s.count(""), s.replace("a", "o"), s.replace("a", "", 2))
try:
    s.index("z")
except ValueError as e:
    print(e)
print("nan" in s, "z" not in s, "" in s)

# expect: 1 3 3 -1 2
# expect: 3 1 7 bonono bnna
# expect: substring not found
# expect: True True True
