# Every augmented operator rebinds the name to a new int.
n = 10
m = n
n += 5
print(n)
n -= 20
print(n)
n *= 7
print(n)
n //= 4
print(n)
n %= 6
print(n)
n **= 20
print(n)
n <<= 3
print(n)
n >>= 5
print(n)
n &= 0xFFFFFFFFFF
print(n)
n |= 1
print(n)
n ^= -1
print(n)
n /= 3
print(n)
print(m)
