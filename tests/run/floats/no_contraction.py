# a * b + c is two roundings, never a fused one.
a = 1.0 + 2.0**-30
b = 1.0 - 2.0**-30
c = -1.0
print(a * b + c)
print(a * a - a * a, a * b - b * a)
x = 0.1
y = x * 10.0 - 1.0
print(y, (x * 3.0) - 0.3)
total = 0.0
for i in range(1, 50):
    total = total * 0.99 + 1.0 / i * 0.01
print(total)
