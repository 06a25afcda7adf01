# Backtracking with lists and closures: the eight queens.
import sys


def solve(n):
    """Yields every way to put n queens on a board, a column for each row."""
    columns = []

    def safe(col):
        row = len(columns)
        for r, c in enumerate(columns):
            if c == col or row - r == abs(col - c):
                return False
        return True

    def place():
        if len(columns) == n:
            yield columns[:]
            return
        for col in range(n):
            if safe(col):
                columns.append(col)
                yield from place()
                columns.pop()

    return place()


def draw(columns):
    for col in columns:
        print(" ".join("Q" if c == col else "." for c in range(len(columns))))


n = int(sys.argv[1]) if len(sys.argv) > 1 else 8
count = 0
for solution in solve(n):
    if count == 0:
        draw(solution)
    count += 1
print(f"{count} solutions for {n} queens")
