def make(kind):
    if kind == "list":
        return []
    if kind == "dict":
        return {}
    if kind == "zero":
        return 0
    return None


print(make("list") == [], make("dict"), make("zero"), make("other"))
box = make("list")
box.append(3)
print(box, len(make("dict")), bool(make("zero")))

# expect: True {} 0 None
# expect: [3] 0 False
