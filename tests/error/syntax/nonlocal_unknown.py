def f():
    nonlocal missing
    missing = 1


nonlocal x
