class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(t) for t in ("1.10", "1.9.2", "0.5", "1.9")]
print(sorted(versions), min(versions), max(versions))
print(versions[0] < versions[1], versions[0] > versions[1])
try:
    versions[0] <= versions[1]
except TypeError as e:
    print(e)

# expect: [0.5, 1.9, 1.9.2, 1.10] 0.5 1.10
# expect: False True
# expect: '<=' not supported between instances of 'Version' and 'Version'
