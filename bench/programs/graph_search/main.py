# group: data
"""Breadth-first search over a grid: dicts and sets keyed by tuples, and a memo keyed by ints."""


def make_walls(width, height):
    walls = set()
    state = 7
    for y in range(height):
        for x in range(width):
            state = (state * 1103515245 + 12345) % 2147483648
            if state // 65536 % 100 < 28:
                walls.add((x, y))
    walls.discard((0, 0))
    return walls


def measure_distances(walls, width, height):
    distances = {(0, 0): 0}
    frontier = [(0, 0)]
    while frontier:
        reached = []
        for x, y in frontier:
            distance = distances[x, y] + 1
            for place in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if place in distances or place in walls:
                    continue
                if 0 <= place[0] < width and 0 <= place[1] < height:
                    distances[place] = distance
                    reached.append(place)
        frontier = reached
    return distances


def count_ways(steps, memo):
    if steps < 0:
        return 0
    if steps < 2:
        return 1
    if steps not in memo:
        memo[steps] = (count_ways(steps - 1, memo) + count_ways(steps - 2, memo) + steps) % 1000003
    return memo[steps]


def main():
    walls = make_walls(700, 700)
    distances = measure_distances(walls, 700, 700)
    print(len(walls), len(distances), max(distances.values()))
    print(sum(count_ways(steps, {}) for steps in range(1, 600, 2)))


main()
