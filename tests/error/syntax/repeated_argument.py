def f(a, b, a):
    pass


f(x=1, x=2)
lambda q, q: 0
