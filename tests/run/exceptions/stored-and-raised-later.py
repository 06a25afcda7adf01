errors = []
for text in ("1", "x", "2.5", "3"):
    try:
        print(int(text))
    except ValueError as e:
        errors.append(e)
print(len(errors), [str(e)[-5:] for e in errors])
try:
    raise errors[1]
except ValueError as e:
    print(e is errors[1])

# expect: 1
# expect: 3
# expect: 2 [": 'x'", "'2.5'"]
# expect: True
