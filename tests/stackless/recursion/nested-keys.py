# oracle: none
class Key:
    def __init__(self, inner):
        self.inner = inner

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if self.inner is None or other.inner is None:
            return self.inner is other.inner
        return {self.inner: 1}.get(other.inner, 0) == 1

def nest(n):
    k = None
    for i in range(n):
        k = Key(k)
    return Key(k)

print(nest(20000) == nest(20000), nest(20000) == nest(19999))
