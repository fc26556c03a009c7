#include <stdio.h>

static long count_steps(double cx, double cy, long limit) {
    double x = 0.0, y = 0.0;
    long steps = 0;
    while (steps < limit && x * x + y * y <= 4.0) {
        double next = x * x - y * y + cx;
        y = 2.0 * x * y + cy;
        x = next;
        steps++;
    }
    return steps;
}

int main(void) {
    enum { WIDTH = 160, HEIGHT = 60, LIMIT = 3000 };
    const char *shades = " .:-=+*#%@";
    long total = 0;
    for (int row = 0; row < HEIGHT; row++) {
        char line[WIDTH + 1];
        for (int column = 0; column < WIDTH; column++) {
            long steps = count_steps(3.0 * column / WIDTH - 2.2, 2.4 * row / HEIGHT - 1.2, LIMIT);
            total += steps;
            line[column] = shades[steps * 9 / LIMIT];
        }
        line[WIDTH] = 0;
        puts(line);
    }
    printf("%ld\n", total);
    return 0;
}
