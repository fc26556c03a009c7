f(x=1, 2)
f(a for a in b, 1)
