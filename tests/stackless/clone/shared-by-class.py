# oracle: none
import gelato
from stackless import coroutine

class Board:
    def __init__(self):
        self.n = 0

def f():
    board = Board()
    items = []
    main.switch()
    board.n += 1
    items.append(1)
    results.append((board, items))

results = []
main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
copy = gelato.clone(co, Board)
co.switch()
copy.switch()
for board, items in results:
    print(board.n, items)
print(results[0][0] is results[1][0], results[0][1] is results[1][1])
