while True
    pass
if x = 1:
    pass
