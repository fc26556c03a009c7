# exit: 1
# A failing unpacking marks the whole right side or nothing, as CPython does.
rows = [(1, 2), (3, 4, 5)]
for left, right in rows:
    print(left, right)
