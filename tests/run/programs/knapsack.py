# Dynamic programming: knapsack, longest common subsequence, edit distance, coin change.
def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            worth, chosen = best[room - weight]
            if worth + value > best[room][0]:
                best[room] = (worth + value, chosen + (name,))
    return best[capacity]


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = (
                table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
            )
    return table[-1][-1]


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def coins(amount, kinds):
    ways = [1] + [0] * amount
    for kind in kinds:
        for n in range(kind, amount + 1):
            ways[n] += ways[n - kind]
    return ways[amount]


print(knapsack([("gold", 10, 60), ("silver", 20, 100), ("lead", 30, 120), ("feather", 1, 2)], 50))
print(
    lcs("AGGTABQX", "GXTXAYBX"),
    lcs("", "x"),
    edit_distance("kitten", "sitting"),
    edit_distance("", "abc"),
    edit_distance("größe", "grosse"),
)
print(coins(100, (1, 5, 10, 25, 50)), coins(1000, [1, 2, 5, 10, 20, 50, 100, 200]), coins(3, [2]))
