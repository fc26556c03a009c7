/* Rows are allocated one by one, as the lists are. */
#include <stdio.h>
#include <stdlib.h>

enum { SIZE = 250 };

static double **new_matrix(void) {
    double **rows = malloc(SIZE * sizeof *rows);
    for (int i = 0; i < SIZE; i++)
        rows[i] = malloc(SIZE * sizeof **rows);
    return rows;
}

static double **make_matrix(long step) {
    double **rows = new_matrix();
    for (long i = 0; i < SIZE; i++)
        for (long j = 0; j < SIZE; j++)
            rows[i][j] = (double)((i * SIZE + j) % step) / (double)step;
    return rows;
}

int main(void) {
    double **a = make_matrix(17), **b = make_matrix(23), **product = new_matrix();
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            double total = 0.0;
            for (int k = 0; k < SIZE; k++)
                total += a[i][k] * b[k][j];
            product[i][j] = total;
        }
    double trace = 0.0;
    for (int i = 0; i < SIZE; i++)
        trace += product[i][i];
    printf("%.6f %.6f %.6f\n", product[0][0], product[7][11], trace);
    return 0;
}
