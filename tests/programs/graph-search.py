"""Graphs: Dijkstra with a heap, breadth- and depth-first search, topological
order, strongly connected components, A* on a maze, spanning tree, max flow."""

INF = float("inf")


class PriorityQueue:
    def __init__(self):
        self._heap = []

    def push(self, priority, item):
        heap = self._heap
        heap.append((priority, item))
        i = len(heap) - 1
        while i > 0 and heap[i] < heap[(i - 1) // 2]:
            heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
            i = (i - 1) // 2

    def pop(self):
        heap = self._heap
        heap[0], heap[-1] = heap[-1], heap[0]
        top = heap.pop()
        i = 0
        while (c := 2 * i + 1) < len(heap):
            if c + 1 < len(heap) and heap[c + 1] < heap[c]:
                c += 1
            if heap[c] < heap[i]:
                heap[c], heap[i] = heap[i], heap[c]
                i = c
            else:
                break
        return top

    def __bool__(self):
        return bool(self._heap)


class Graph:
    def __init__(self, directed=True):
        self.directed = directed
        self.edges = {}

    def add(self, a, b, weight=1):
        self.edges.setdefault(a, {})[b] = weight
        self.edges.setdefault(b, {})
        if not self.directed:
            self.edges[b][a] = weight
        return self

    def __iter__(self):
        return iter(self.edges)

    def __getitem__(self, node):
        return self.edges[node]


def dijkstra(graph, start):
    distance = {node: INF for node in graph}
    previous = {}
    distance[start] = 0
    queue = PriorityQueue()
    queue.push(0, start)
    while queue:
        d, node = queue.pop()
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            new = d + weight
            if new < distance[other]:
                distance[other] = new
                previous[other] = node
                queue.push(new, other)
    return distance, previous


def path(previous, goal):
    result = [goal]
    while result[-1] in previous:
        result.append(previous[result[-1]])
    return result[::-1]


def bfs(graph, start):
    seen = {start}
    frontier = [start]
    level = 0
    while frontier:
        yield level, sorted(frontier)
        following = []
        for node in frontier:
            for other in graph[node]:
                if other not in seen:
                    seen.add(other)
                    following.append(other)
        frontier = following
        level += 1


class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(" -> ".join(cycle))
        self.cycle = cycle


def topological(graph):
    state = {}
    order = []
    stack = []

    def visit(node):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise CycleError(stack[stack.index(node):] + [node])
        state[node] = "open"
        stack.append(node)
        for other in graph[node]:
            visit(other)
        stack.pop()
        state[node] = "done"
        order.append(node)

    for node in graph:
        visit(node)
    return order[::-1]


def components(graph):
    """Tarjan's algorithm."""
    index, low, stack, result = {}, {}, [], []

    def connect(v):
        index[v] = low[v] = len(index)
        stack.append(v)
        for w in graph[v]:
            if w not in index:
                connect(w)
                low[v] = min(low[v], low[w])
            elif w in stack:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            at = stack.index(v)
            result.append(sorted(stack[at:]))
            del stack[at:]

    for v in graph:
        if v not in index:
            connect(v)
    return result


MAZE = """
#####################
#S..#...............#
#.#.#.#####.#.#####.#
#.#...#...#.#.#...#.#
#.#####.#.#.#.#.#.#.#
#.......#...#...#..G#
#####################
""".strip().split("\n")


def find(c):
    for y, row in enumerate(MAZE):
        if (x := row.find(c)) >= 0:
            return x, y
    raise LookupError(c)


def astar():
    start, goal = find("S"), find("G")

    def estimate(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])

    cost = {start: 0}
    came = {}
    queue = PriorityQueue()
    queue.push(estimate(start), start)
    expanded = 0
    while queue:
        _, here = queue.pop()
        expanded += 1
        if here == goal:
            break
        x, y = here
        for step in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if MAZE[step[1]][step[0]] == "#":
                continue
            if step not in cost or cost[here] + 1 < cost[step]:
                cost[step] = cost[here] + 1
                came[step] = here
                queue.push(cost[step] + estimate(step), step)
    else:
        return None
    route = path(came, goal)
    rows = [list(row) for row in MAZE]
    for x, y in route[1:-1]:
        rows[y][x] = "*"
    return len(route) - 1, expanded, ["".join(row) for row in rows]


def spanning_tree(edges):
    parent = {}

    def root(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    total = 0
    chosen = []
    for w, a, b in sorted(edges):
        ra, rb = root(a), root(b)
        if ra != rb:
            parent[ra] = rb
            total += w
            chosen.append(a + b)
    return total, chosen


def max_flow(capacity, source, sink):
    flow = 0
    while True:
        came = {source: None}
        frontier = [source]
        for node in frontier:
            for other in range(len(capacity)):
                if capacity[node][other] > 0 and other not in came:
                    came[other] = node
                    frontier.append(other)
        if sink not in came:
            return flow
        route = []
        node = sink
        while came[node] is not None:
            route.append((came[node], node))
            node = came[node]
        amount = min(capacity[a][b] for a, b in route)
        for a, b in route:
            capacity[a][b] -= amount
            capacity[b][a] += amount
        flow += amount


EDGES = [(7, "A", "B"), (5, "A", "D"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"),
         (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G")]
roads = Graph(directed=False)
for w, a, b in EDGES:
    roads.add(a, b, w)
roads.add("X", "Y", 1.5)
distance, previous = dijkstra(roads, "A")
for node in sorted(roads):
    print(node, distance[node], "".join(path(previous, node)) if distance[node] < INF else "unreachable")
for level, nodes in bfs(roads, "A"):
    print("level", level, *nodes)
print("spanning tree", spanning_tree(EDGES))

tasks = Graph()
for line in ["shirt tie", "tie jacket", "trousers shoes", "trousers belt", "belt jacket", "socks shoes"]:
    tasks.add(*line.split())
print(topological(tasks))
tasks.add("jacket", "shirt")
try:
    print(topological(tasks))
except CycleError as e:
    print("cycle:", e, len(e.cycle))
print(components(tasks))

numbers = Graph()
for i in range(1, 30):
    numbers.add(i, i * i % 30).add(i, i * 7 % 30)
print([c for c in components(numbers) if len(c) > 1])

result = astar()
if result is not None:
    length, expanded, rows = result
    print(length, "steps,", expanded, "expanded")
    print(*rows, sep="\n")
try:
    find("Q")
except LookupError as e:
    print("no", e)
print("flow", max_flow([[0, 16, 13, 0, 0, 0], [0, 0, 10, 12, 0, 0], [0, 4, 0, 0, 14, 0],
                        [0, 0, 9, 0, 0, 20], [0, 0, 0, 7, 0, 4], [0] * 6], 0, 5))

# expect: A 0 A
# expect: B 7 AB
# expect: C 15 ABC
# expect: D 5 AD
# expect: E 14 ABE
# expect: F 11 ADF
# expect: G 22 ADFG
# expect: X inf unreachable
# expect: Y inf unreachable
# expect: level 0 A
# expect: level 1 B D
# expect: level 2 C E F
# expect: level 3 G
# expect: spanning tree (39, ['AD', 'CE', 'DF', 'AB', 'BE', 'EG'])
# expect: ['socks', 'trousers', 'belt', 'shoes', 'shirt', 'tie', 'jacket']
# expect: cycle: shirt -> tie -> jacket -> shirt 4
# expect: [['jacket', 'shirt', 'tie'], ['shoes'], ['belt'], ['trousers'], ['socks']]
# expect: [[1, 7, 13, 19], [4, 16, 22, 28], [2, 8, 14, 26], [3, 9, 21, 27], [6, 12, 18, 24], [11, 17, 23, 29]]
# expect: 26 steps, 54 expanded
# expect: #####################
# expect: #S**#***************#
# expect: #.#*#*#####.#.#####*#
# expect: #.#***#...#.#.#...#*#
# expect: #.#####.#.#.#.#.#.#*#
# expect: #.......#...#...#..G#
# expect: #####################
# expect: no Q
# expect: flow 23
