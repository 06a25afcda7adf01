class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]


print((Matrix([[1, 1], [1, 0]]) ** 30)[0, 1], (Matrix([[1, 2]]) @ Matrix([[0.5], [1]])).rows)

# expect: 832040 [[2.5]]
