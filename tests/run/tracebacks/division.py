# exit: 1
# An uncaught error at module level.
print("before")
x = 1 / 0
print("never")
