# Breadth-first, depth-first, Dijkstra, topological order, components.
GRAPH = {
    "a": {"b": 4, "c": 1},
    "b": {"d": 1},
    "c": {"b": 2, "d": 7, "e": 9},
    "d": {"e": 2},
    "e": {},
    "x": {"y": 1},
    "y": {},
}


def bfs(start):
    order, seen, queue = [], {start}, [start]
    for node in queue:
        order.append(node)
        for neighbour in GRAPH[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def dfs(node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for neighbour in GRAPH[node]:
        if neighbour not in seen:
            yield from dfs(neighbour, seen)


def dijkstra(start):
    distance, previous, todo = {start: 0}, {}, set(GRAPH)
    while todo & distance.keys():
        node = min(sorted(todo & distance.keys()), key=distance.get)
        todo.remove(node)
        for neighbour, weight in GRAPH[node].items():
            candidate = distance[node] + weight
            if candidate < distance.get(neighbour, float("inf")):
                distance[neighbour], previous[neighbour] = candidate, node
    return distance, previous


def path(previous, node):
    return path(previous, previous[node]) + [node] if node in previous else [node]


def topological():
    done, order = {}, []

    def visit(node):
        if done.get(node) == "open":
            raise ValueError(f"cycle at {node}")
        if node not in done:
            done[node] = "open"
            for neighbour in GRAPH[node]:
                visit(neighbour)
            done[node] = "closed"
            order.append(node)

    for node in GRAPH:
        visit(node)
    return order[::-1]


distance, previous = dijkstra("a")
print(bfs("a"), list(dfs("a")), distance, path(previous, "e"), topological())
GRAPH["e"]["a"] = 1
try:
    topological()
except ValueError as error:
    print(error)
