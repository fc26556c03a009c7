# Products, sums and differences past 64 bits, and their way back to small ints.
a = 2**62
print(a, a + a, a * 4, -a - a, -a - a - 1)
b = 2**63 - 1
print(b + 1, b * b, b - b, (b + 1) - 1 == b)
c = 123456789012345678901234567890
d = 987654321098765432109876543210
print(c + d, d - c, c - d, c * d)
print(-c * d, c * -d, -c * -d, c * 0, -c + c)
for shift in (30, 31, 32, 60, 61, 62, 63, 64, 65, 127, 128):
    n = 1 << shift
    print(shift, n, n - 1, -n, -n - 1)
print((10**40 + 7) - 10**40)
print(sum(10**k for k in range(0, 60, 7)))
