# The extended Euclid algorithm on numbers of very different sizes.
def extended_gcd(a, b):
    old_r, r, old_s, s, old_t, t = a, b, 1, 0, 0, 1
    while r:
        quotient = old_r // r
        old_r, r = r, old_r - quotient * r
        old_s, s = s, old_s - quotient * s
        old_t, t = t, old_t - quotient * t
    return old_r, old_s, old_t


for a, b in [(240, 46), (2**89 - 1, 2**61 - 1), (10**40, 6**50), (-48, 18), (0, 5), (17, 0)]:
    g, x, y = extended_gcd(a, b)
    print(g, x, y, a * x + b * y == g)
