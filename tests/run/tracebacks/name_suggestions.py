# exit: 1
# "Did you mean": CPython suggests close names for uncaught NameErrors.
counter = 1
print(countre)
