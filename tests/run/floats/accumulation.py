# Sums go strictly left to right: the error of each step shows.
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0)
total = 0.0
for i in range(10):
    total += 0.1
print(total, 0.1 * 10)
print(sum([1e16, 1.0, -1e16]), sum([1e16, -1e16, 1.0]), sum([1, 2**53, 0.5, 0.5]))
print(0.1 + 0.2 + 0.3, 0.1 + (0.2 + 0.3), 1e308 * 10, 1e308 + 1e308, -1e308 * 10)
x = 1.0
steps = 0
while x / 2 > 0:
    x /= 2
    steps += 1
print(steps, x)
eps = 1.0
while 1.0 + eps / 2 != 1.0:
    eps /= 2
print(eps)
