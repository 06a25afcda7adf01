def lines():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


g = lines()
print(next(g))
g.close()
print(next(g, "nothing"))
g.close()
fresh = lines()
fresh.close()
print(list(fresh))

# expect: 1
# expect: closed
# expect: nothing
# expect: []
