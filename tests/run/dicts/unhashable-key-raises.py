d = {}
for key in ([1], {}, {1}):
    try:
        d[key] = 1
    except TypeError as e:
        print(e)
try:
    print((1, [2]) in d)
except TypeError as e:
    print(e)

# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'
