*a = [1]
*b, *c = [1, 2]
*d
for *e in [[1]]:
    pass
