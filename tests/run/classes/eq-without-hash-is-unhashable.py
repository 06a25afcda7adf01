class P:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n


print(P(1) == P(1), P(1) != P(1), [P(2)].index(P(2)))
try:
    {P(1): 0}
except TypeError as e:
    print(e)

# expect: True False 0
# expect: unhashable type: 'P'
