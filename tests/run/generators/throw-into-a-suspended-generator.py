def worker():
    while True:
        try:
            x = yield "ready"
            print("work", x)
        except ValueError as e:
            print("handled", e)
            yield "recovered"
        finally:
            print("round over")


g = worker()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("bad")))
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("escaped", e)
print(next(g, "exhausted"))

# expect: ready
# expect: work 1
# expect: round over
# expect: ready
# expect: handled bad
# expect: recovered
# expect: round over
# expect: ready
# expect: round over
# expect: escaped 'k'
# expect: exhausted
