#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT = 4000000 };

static long find_primes(long *primes) {
    bool *is_prime = malloc(LIMIT + 1);
    memset(is_prime, true, LIMIT + 1);
    is_prime[0] = is_prime[1] = false;
    for (long number = 2; number * number <= LIMIT; number++)
        if (is_prime[number])
            for (long multiple = number * number; multiple <= LIMIT; multiple += number)
                is_prime[multiple] = false;
    long count = 0;
    for (long number = 0; number <= LIMIT; number++)
        if (is_prime[number])
            primes[count++] = number;
    free(is_prime);
    return count;
}

int main(void) {
    long *primes = malloc((LIMIT + 1) * sizeof *primes);
    for (int round = 0; round < 3; round++) {
        long count = find_primes(primes), sum = 0;
        for (long i = 0; i < count; i++)
            sum += primes[i];
        printf("%ld %ld %ld\n", count, primes[count - 1], sum);
    }
    return 0;
}
