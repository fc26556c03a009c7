# group: numbers
"""Three nested loops over small integers: counts Pythagorean triples and sums a polynomial."""


def count_triples(limit):
    count = 0
    for a in range(1, limit):
        for b in range(a, limit):
            square = a * a + b * b
            for c in range(b, b + 12):
                if c * c == square:
                    count += 1
    return count


def sum_polynomial(limit):
    total = 0
    for x in range(limit):
        for y in range(limit):
            total += (x * y - 3 * x + y) % 7
    return total


print(count_triples(900))
print(sum_polynomial(2200))
