# Sums, products and differences that pass 62, 63 and 64 bits in the middle of a loop.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result = result * i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def falling(start, step, rounds):
    x = start
    seen = []
    for _ in range(rounds):
        x = x - step
        seen.append(x)
    return seen


print([factorial(n) for n in (5, 19, 20, 21, 22, 30)])
print([fibonacci(n) for n in (10, 89, 90, 91, 92, 93, 94, 120)])
for edge in (2**61, 2**62, 2**63, 2**64):
    for sign in (1, -1):
        x = sign * edge
        print(x - 1, x + 1, x * 2, x - 2, -x, x // 2, x % 7, x >> 1, x << 1, x & 0xFF, x | 1, x ^ -1)
print(falling(-(2**62) + 2, 1, 5), falling(-(2**63) + 2, 1, 5))


def linear(n):
    x = 1
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
    return x


def wrapping_back(n):
    x = 7
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        if i % 50 == 0:
            x = x * 10**20 // 10**20
    return x


print(linear(50), wrapping_back(300))
