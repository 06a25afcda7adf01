class Registry:
    def __init__(self):
        self.handlers = []
        self.names = {}
        self.seen = set()


r = Registry()
for h in r.handlers:
    h.run(1, 2)
for name, value in r.names.items():
    print(name.upper(), value + 1)
print(r.handlers, r.names, r.seen, len(r.seen), sorted(r.handlers), None in r.handlers)

# expect: [] {} set() 0 [] False
