# A hundred thousand elements through the common operations.
n = 100_000
numbers = list(range(n))
print(sum(numbers), len(set(numbers)), max(numbers), sum(x for x in numbers if x % 3 == 0))
table = {x: str(x) for x in numbers}
print(len(table), table[99_999], sum(map(len, table.values())))
for x in range(0, n, 2):
    del table[x]
print(len(table), next(iter(table)), 4 in table, 5 in table)
text = ",".join(map(str, numbers))
print(len(text), text.count("77"), text.split(",")[54_321], hash(text) == hash(",".join(text.split(","))))
numbers.sort(key=lambda x: (x * 7919) % n)
print(numbers[:5], numbers[-5:], numbers.index(12_345))
data = bytes(x % 256 for x in range(n))
print(len(data), data.count(7), data[-1], sum(data))
