# Conditions with side effects, walrus, nested flags, loop variables after the loop.
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
stack = [1, [2, [3, [4]]], 5]
flat = []
while stack:
    item = stack.pop()
    if isinstance(item, list):
        stack.extend(item)
        continue
    flat.append(item)
print(flat)
low, high, target = 0, 1000, 777
while low < high:
    middle = (low + high) // 2
    if middle < target:
        low = middle + 1
    else:
        high = middle
print(low)
data = iter("abcSTOPdef")
word = ""
while (c := next(data, None)) is not None and not word.endswith("STOP"):
    word += c
print(word, c, next(data))
i = 10
while i := i - 3 if i > 2 else 0:
    print(i, end=" ")
print(i)
