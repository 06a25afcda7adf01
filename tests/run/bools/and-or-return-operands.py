print(0 or "default", "" or 0 or None, 3 and 4, [] and 1)
name = ""
print(name or "anonymous")
print(None and 1, not [], not "x", not not 5)

# expect: default None 4 []
# expect: anonymous
# expect: None True False True
