# group: numbers
"""Pseudo-random numbers by linear congruence, and pi from them."""

MODULUS = 2147483647
MULTIPLIER = 48271


def estimate_pi(samples, seed):
    inside = 0
    state = seed
    for _ in range(samples):
        state = state * MULTIPLIER % MODULUS
        x = state / MODULUS
        state = state * MULTIPLIER % MODULUS
        y = state / MODULUS
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / samples, state


def mix_bits(rounds, seed):
    state = seed
    total = 0
    for i in range(rounds):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        total = (total + (state & 1023)) ^ i
    return total, state


print(*estimate_pi(2500000, 42))
print(*mix_bits(2500000, 2463534242))
