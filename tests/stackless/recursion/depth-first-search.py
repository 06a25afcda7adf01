# oracle: none
def visit(v):
    seen[v] = True
    order.append(v)
    for w in edges[v]:
        if not seen[w]:
            visit(w)

n = 200000
edges = [[(v + 1) % n, (v * 7 + 3) % n] for v in range(n)]
seen = [False] * n
order = []
visit(0)
print(len(order), order[:5], order[-1])
