class Grid:
    def __init__(self, w, h):
        self.w = w
        self.cells = [0] * (w * h)

    def __getitem__(self, pos):
        x, y = pos
        return self.cells[y * self.w + x]

    def __setitem__(self, pos, value):
        x, y = pos
        self.cells[y * self.w + x] = value

    def __delitem__(self, pos):
        self[pos] = -1

    def __contains__(self, value):
        return value in self.cells

    def __len__(self):
        return len(self.cells)


g = Grid(3, 2)
g[1, 1] = 5
g[0, 0] += 2
del g[2, 1]
print(g[1, 1], g[0, 0], g[2, 1], len(g), 5 in g, 9 in g, g.cells)

# expect: 5 2 -1 6 True False [2, 0, 0, 0, 5, -1]
