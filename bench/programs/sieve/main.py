# group: numbers
"""The sieve of Eratosthenes on a list of booleans."""


def find_primes(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    number = 2
    while number * number <= limit:
        if is_prime[number]:
            for multiple in range(number * number, limit + 1, number):
                is_prime[multiple] = False
        number += 1
    primes = []
    for number in range(limit + 1):
        if is_prime[number]:
            primes.append(number)
    return primes


for _ in range(3):
    primes = find_primes(4000000)
    print(len(primes), primes[-1], sum(primes))
