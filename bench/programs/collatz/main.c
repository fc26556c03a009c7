/* Start and length of each new longest sequence; numbers stay far below 2**63. */
#include <stdio.h>

static long sequence_length(long number) {
    long length = 1;
    while (number != 1) {
        if (number % 2 == 0)
            number /= 2;
        else
            number = 3 * number + 1;
        length++;
    }
    return length;
}

int main(void) {
    long best = 0;
    for (long start = 1; start < 120000; start++) {
        long length = sequence_length(start);
        if (length > best) {
            best = length;
            printf("%ld %ld\n", start, length);
        }
    }
    return 0;
}
