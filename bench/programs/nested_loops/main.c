/* The same loops, with Python's remainder. */
#include <stdio.h>

static long remainder_of(long a, long b) {
    long r = a % b;
    return r < 0 ? r + b : r;
}

static long count_triples(long limit) {
    long count = 0;
    for (long a = 1; a < limit; a++)
        for (long b = a; b < limit; b++) {
            long square = a * a + b * b;
            for (long c = b; c < b + 12; c++)
                if (c * c == square)
                    count++;
        }
    return count;
}

static long sum_polynomial(long limit) {
    long total = 0;
    for (long x = 0; x < limit; x++)
        for (long y = 0; y < limit; y++)
            total += remainder_of(x * y - 3 * x + y, 7);
    return total;
}

int main(void) {
    printf("%ld\n", count_triples(900));
    printf("%ld\n", sum_polynomial(2200));
    return 0;
}
