# oracle: none
import gelato
from stackless import coroutine

# choose(n) returns once for each of range(n): the search is straight-line code
def choose(n):
    search.n = n
    main.switch()
    return search.choice

def queens(n):
    placed = []
    for row in range(n):
        column = choose(n)
        for r in range(row):
            if placed[r] == column or abs(placed[r] - column) == row - r:
                return
        placed.append(column)
    print(placed)

class Search:
    n = 0
    choice = 0

def explore(co):
    if not co.alive:
        return
    for i in range(search.n):
        n = search.n
        copy = gelato.clone(co)
        search.choice = i
        copy.switch()
        explore(copy)
        search.n = n

search = Search()
main = coroutine.getmain()
co = coroutine()
co.bind(queens, 4)
co.switch()
explore(co)
