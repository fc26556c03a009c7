# The order of a set of ints after many additions and removals, whose slots are used again.
state = 1


def draw(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n


seen = 0
for trial in range(60):
    numbers = set()
    for step in range(120):
        number = draw(40 + trial)
        if draw(2):
            numbers.add(number)
        else:
            numbers.discard(number)
        seen = (seen * 31 + sum((i + 1) * x for i, x in enumerate(numbers))) % 1000000007
        seen += number in numbers
    if trial % 20 == 0:
        print(list(numbers))
print(seen)
