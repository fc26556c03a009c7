# A set changed in size during a loop raises; replacing contents of equal size is not seen.
def attempt(change):
    s = {1, 2, 3}
    seen = 0
    try:
        for x in s:
            seen += 1
            change(s, x)
    except RuntimeError as error:
        print(seen, error)
    else:
        print(seen, "no error", sorted(s))


attempt(lambda s, x: s.add(x + 10))
attempt(lambda s, x: s.discard(x))
attempt(lambda s, x: s.clear() if len(s) == 3 else None)
attempt(lambda s, x: s.add(x))
s = set(range(10))
for x in list(s):
    if x % 3:
        s.remove(x)
print(s)
