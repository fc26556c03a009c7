#include <math.h>
#include <stdio.h>

enum { SIZE = 400 };

static double element(long i, long j) {
    return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1);
}

static void multiply(const double *vector, double *result) {
    for (long i = 0; i < SIZE; i++) {
        double total = 0.0;
        for (long j = 0; j < SIZE; j++)
            total += element(i, j) * vector[j];
        result[i] = total;
    }
}

static void multiply_transposed(const double *vector, double *result) {
    for (long i = 0; i < SIZE; i++) {
        double total = 0.0;
        for (long j = 0; j < SIZE; j++)
            total += element(j, i) * vector[j];
        result[i] = total;
    }
}

int main(void) {
    static double u[SIZE], v[SIZE], between[SIZE];
    for (long i = 0; i < SIZE; i++)
        u[i] = 1.0;
    for (int step = 0; step < 10; step++) {
        multiply(u, between);
        multiply_transposed(between, v);
        multiply(v, between);
        multiply_transposed(between, u);
    }
    double top = 0.0, bottom = 0.0;
    for (long i = 0; i < SIZE; i++) {
        top += u[i] * v[i];
        bottom += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(top / bottom));
    return 0;
}
