x = [1]
del f()
del x + 1
del (x, 5)
del None
