# // and % on floats: signs, signed zeros, infinities, and rounding.
inf = float("inf")
for a in (7.5, -7.5, 0.0, -0.0, 1e17, inf):
    for b in (2.0, -2.0, 0.1, inf, -inf):
        print(a, b, a // b, a % b, divmod(a, b))
print(1.0 // 0.1, 1.0 % 0.1, 5.0 % 3, -5.0 % 3, 5.0 % -3, 3.0 % -3.0, -3.0 % 3.0)
