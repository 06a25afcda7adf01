def parse(text):
    if text.isdigit():
        return int(text)
    return text


results = [parse(t) for t in "12 apples and 3 pears".split()]
print(results)
for r in results:
    if isinstance(r, int):
        print(r * 2, end=" ")
    else:
        print(r.upper(), end=" ")
print()
print(parse("4") + 1, parse("a") + "b", parse("7") == 7, parse("x") == 7)

# expect: [12, 'apples', 'and', 3, 'pears']
# expect: 24 APPLES AND 6 PEARS 
# expect: 5 ab True False
