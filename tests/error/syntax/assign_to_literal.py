1 = x
f() = 2
None = 3
a + b = c
