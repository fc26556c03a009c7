# Design example: xs = [] filled later, in another function.
def fill(target, n):
    for i in range(n):
        target.append(i * i)


xs = []
fill(xs, 5)
print(xs, sum(xs))
xs.append("text")
print(xs)
