# The only constructor that this program can call is that of a class it never names.
print(type([1])((2, 3)))
