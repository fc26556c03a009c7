#include <stdio.h>

enum { MODULUS = 2147483647, MULTIPLIER = 48271 };

int main(void) {
    long samples = 2500000, inside = 0, state = 42;
    for (long i = 0; i < samples; i++) {
        state = state * MULTIPLIER % MODULUS;
        double x = (double)state / MODULUS;
        state = state * MULTIPLIER % MODULUS;
        double y = (double)state / MODULUS;
        if (x * x + y * y <= 1.0)
            inside++;
    }
    /* The shortest text that reads back, for this value. */
    printf("%.8g %ld\n", 4.0 * (double)inside / (double)samples, state);

    long rounds = 2500000, total = 0;
    unsigned long bits = 2463534242;
    for (long i = 0; i < rounds; i++) {
        bits ^= (bits << 13) & 0xFFFFFFFF;
        bits ^= bits >> 17;
        bits ^= (bits << 5) & 0xFFFFFFFF;
        total = (total + (long)(bits & 1023)) ^ i;
    }
    printf("%ld %lu\n", total, bits);
    return 0;
}
