# Syntax errors in unrelated statements are all reported.
def f(a b):
    pass


x = 1 +

print("fine")
y = = 2


class C
    pass
