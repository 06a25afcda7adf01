slots = [None] * 4
slots[1] = "b"
slots[3] = "d"
print([s.upper() if s is not None else "-" for s in slots])
board = [[None for _ in range(2)] for _ in range(2)]
board[0][1] = 5
print(board, sum(c for row in board for c in row if c), [None, 3][1] + 1)

# expect: ['-', 'B', '-', 'D']
# expect: [[None, 5], [None, None]] 5 4
