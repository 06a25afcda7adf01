"""Sudoku by constraint propagation on bit masks and depth-first search."""

PUZZLES = {
    "easy": "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "hard": "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "nasty": "000000010400000000020000000000050407008000300001090000300400200050100000000806000",
    "broken": "550070000600195000098000060800060003400803001700020006060000280000419005000080079",
}

ALL = 0b111111111


def box_of(cell):
    row, col = divmod(cell, 9)
    return row // 3 * 3 + col // 3


ROW = [c // 9 for c in range(81)]
COL = [c % 9 for c in range(81)]
BOX = [box_of(c) for c in range(81)]


def popcount(mask):
    count = 0
    while mask:
        mask &= mask - 1
        count += 1
    return count


COUNT = [popcount(m) for m in range(512)]


class Contradiction(Exception):
    pass


class GaveUp(Exception):
    pass


class Board:
    def __init__(self, text):
        self.cells = [0] * 81
        self.rows = [ALL] * 9
        self.cols = [ALL] * 9
        self.boxes = [ALL] * 9
        self.guesses = 0
        for cell, c in enumerate(text):
            if c != "0":
                self.place(cell, int(c))

    def candidates(self, cell):
        return self.rows[ROW[cell]] & self.cols[COL[cell]] & self.boxes[BOX[cell]]

    def place(self, cell, digit):
        bit = 1 << (digit - 1)
        if not self.candidates(cell) & bit:
            row, col = divmod(cell, 9)
            raise Contradiction(f"no room for {digit} at {row},{col}")
        self.cells[cell] = digit
        self.rows[ROW[cell]] &= ~bit
        self.cols[COL[cell]] &= ~bit
        self.boxes[BOX[cell]] &= ~bit

    def remove(self, cell):
        bit = 1 << (self.cells[cell] - 1)
        self.cells[cell] = 0
        self.rows[ROW[cell]] |= bit
        self.cols[COL[cell]] |= bit
        self.boxes[BOX[cell]] |= bit

    def best_cell(self):
        best, fewest = None, 10
        for cell in range(81):
            if self.cells[cell] == 0:
                n = COUNT[self.candidates(cell)]
                if n < fewest:
                    best, fewest = cell, n
                    if n <= 1:
                        break
        return best

    def solve(self, limit):
        cell = self.best_cell()
        if cell is None:
            return True
        mask = self.candidates(cell)
        for digit in range(1, 10):
            if mask >> (digit - 1) & 1:
                self.guesses += 1
                if self.guesses > limit:
                    raise GaveUp(f"gave up after {limit} guesses")
                self.place(cell, digit)
                if self.solve(limit):
                    return True
                self.remove(cell)
        return False

    def __str__(self):
        lines = []
        for r in range(9):
            if r in (3, 6):
                lines.append("------+-------+------")
            row = [str(d) if d else "." for d in self.cells[r * 9:r * 9 + 9]]
            for at in (6, 3):
                row.insert(at, "|")
            lines.append(" ".join(row))
        return "\n".join(lines)

    def valid(self):
        full = set(range(1, 10))
        for group in (ROW, COL, BOX):
            for index in range(9):
                if {self.cells[c] for c in range(81) if group[c] == index} != full:
                    return False
        return True


def queens(n):
    """The other classic: count and first solution, with bit masks."""
    first = None
    count = 0

    def place(row, cols, diag1, diag2, chosen):
        nonlocal first, count
        if row == n:
            count += 1
            if first is None:
                first = chosen[:]
            return
        free = ((1 << n) - 1) & ~(cols | diag1 | diag2)
        while free:
            bit = free & -free
            free -= bit
            chosen.append(bit.bit_length() - 1)
            place(row + 1, cols | bit, (diag1 | bit) << 1, (diag2 | bit) >> 1, chosen)
            chosen.pop()

    place(0, 0, 0, 0, [])
    return count, first


for name, text in PUZZLES.items():
    try:
        board = Board(text)
        print(name)
        print(board)
        solved = board.solve(5000)
        print("solved" if solved else "impossible", "with", board.guesses, "guesses, valid:", board.valid())
        if solved:
            print(board)
    except Contradiction as e:
        print(name, "is contradictory:", e)
    except GaveUp as e:
        print(e)
for n in range(1, 8):
    print("queens", n, *queens(n))

# expect: easy
# expect: 5 3 . | . 7 . | . . .
# expect: 6 . . | 1 9 5 | . . .
# expect: . 9 8 | . . . | . 6 .
# expect: ------+-------+------
# expect: 8 . . | . 6 . | . . 3
# expect: 4 . . | 8 . 3 | . . 1
# expect: 7 . . | . 2 . | . . 6
# expect: ------+-------+------
# expect: . 6 . | . . . | 2 8 .
# expect: . . . | 4 1 9 | . . 5
# expect: . . . | . 8 . | . 7 9
# expect: solved with 51 guesses, valid: True
# expect: 5 3 4 | 6 7 8 | 9 1 2
# expect: 6 7 2 | 1 9 5 | 3 4 8
# expect: 1 9 8 | 3 4 2 | 5 6 7
# expect: ------+-------+------
# expect: 8 5 9 | 7 6 1 | 4 2 3
# expect: 4 2 6 | 8 5 3 | 7 9 1
# expect: 7 1 3 | 9 2 4 | 8 5 6
# expect: ------+-------+------
# expect: 9 6 1 | 5 3 7 | 2 8 4
# expect: 2 8 7 | 4 1 9 | 6 3 5
# expect: 3 4 5 | 2 8 6 | 1 7 9
# expect: hard
# expect: . . . | . . . | 9 . 7
# expect: . . . | 4 2 . | 1 8 .
# expect: . . . | 7 . 5 | . 2 6
# expect: ------+-------+------
# expect: 1 . . | 9 . 4 | . . .
# expect: . 5 . | . . . | . 4 .
# expect: . . . | 5 . 7 | . . 9
# expect: ------+-------+------
# expect: 9 2 . | 1 . 8 | . . .
# expect: . 3 4 | . 5 9 | . . .
# expect: 5 . 7 | . . . | . . .
# expect: solved with 130 guesses, valid: True
# expect: 4 6 2 | 8 3 1 | 9 5 7
# expect: 7 9 5 | 4 2 6 | 1 8 3
# expect: 3 8 1 | 7 9 5 | 4 2 6
# expect: ------+-------+------
# expect: 1 7 3 | 9 8 4 | 2 6 5
# expect: 6 5 9 | 3 1 2 | 7 4 8
# expect: 2 4 8 | 5 6 7 | 3 1 9
# expect: ------+-------+------
# expect: 9 2 6 | 1 7 8 | 5 3 4
# expect: 8 3 4 | 2 5 9 | 6 7 1
# expect: 5 1 7 | 6 4 3 | 8 9 2
# expect: nasty
# expect: . . . | . . . | . 1 .
# expect: 4 . . | . . . | . . .
# expect: . 2 . | . . . | . . .
# expect: ------+-------+------
# expect: . . . | . 5 . | 4 . 7
# expect: . . 8 | . . . | 3 . .
# expect: . . 1 | . 9 . | . . .
# expect: ------+-------+------
# expect: 3 . . | 4 . . | 2 . .
# expect: . 5 . | 1 . . | . . .
# expect: . . . | 8 . 6 | . . .
# expect: gave up after 5000 guesses
# expect: broken is contradictory: no room for 5 at 0,1
# expect: queens 1 1 [0]
# expect: queens 2 0 None
# expect: queens 3 0 None
# expect: queens 4 2 [1, 3, 0, 2]
# expect: queens 5 10 [0, 2, 4, 1, 3]
# expect: queens 6 4 [1, 3, 5, 0, 2, 4]
# expect: queens 7 40 [0, 2, 4, 6, 1, 3, 5]
