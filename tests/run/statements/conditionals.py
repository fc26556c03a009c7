# if/elif/else chains, nested conditional expressions, truthiness of many types.
def classify(x):
    if x is None:
        return "none"
    elif isinstance(x, bool):
        return "bool"
    elif isinstance(x, (int, float)):
        if x < 0:
            return "negative"
        elif x == 0:
            return "zero"
        return "small" if x < 10 else "medium" if x < 100 else "large"
    elif not x:
        return "empty"
    else:
        return "other"


for x in (None, True, -1, 0, 0.0, 5, 50, 500, "", [], "a", {}, {1}, float("nan")):
    print(repr(x), classify(x))
print([i for i in range(20) if i % 2 if i % 3], 1 if 0 else 2 if 0 else 3, (1, 2) if [] else (3,))
