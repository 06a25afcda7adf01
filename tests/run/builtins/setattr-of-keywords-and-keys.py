class Config:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
    def merge(self, d):
        for k, v in d.items():
            setattr(self, k, v)
        return self
c = Config(host="h", port=8080, debug=True)
print(c.__dict__, getattr(c, "port"))
c.merge({"port": 1, "name": "n"})
print(vars(c))
for k in ("host", "name", "zzz"):
    print(k, getattr(c, k, None), hasattr(c, k))

# expect: {'host': 'h', 'port': 8080, 'debug': True} 8080
# expect: {'host': 'h', 'port': 1, 'debug': True, 'name': 'n'}
# expect: host h True
# expect: name n True
# expect: zzz None False
