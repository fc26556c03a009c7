#include <math.h>
#include <stdio.h>

enum { COUNT = 5 };

typedef struct {
    double x, y, z, vx, vy, vz, mass;
} Body;

static void advance(Body *bodies, double dt) {
    for (int i = 0; i < COUNT; i++) {
        Body *a = &bodies[i];
        for (int j = i + 1; j < COUNT; j++) {
            Body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double distance_squared = dx * dx + dy * dy + dz * dz;
            double pull = dt / (distance_squared * sqrt(distance_squared));
            a->vx -= dx * b->mass * pull;
            a->vy -= dy * b->mass * pull;
            a->vz -= dz * b->mass * pull;
            b->vx += dx * a->mass * pull;
            b->vy += dy * a->mass * pull;
            b->vz += dz * a->mass * pull;
        }
    }
    for (int i = 0; i < COUNT; i++) {
        Body *body = &bodies[i];
        body->x += dt * body->vx;
        body->y += dt * body->vy;
        body->z += dt * body->vz;
    }
}

static double energy(const Body *bodies) {
    double total = 0.0;
    for (int i = 0; i < COUNT; i++) {
        const Body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < COUNT; j++) {
            const Body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

int main(void) {
    Body bodies[COUNT] = {
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0},
        {5.2, 0.3, -0.1, 0.1, 2.7, 0.01, 0.04},
        {-9.1, 2.4, 0.4, -0.6, -1.9, 0.02, 0.012},
        {1.3, -19.0, -0.2, 1.4, 0.1, -0.03, 0.0017},
        {15.5, 26.0, 0.8, -0.9, 0.6, 0.01, 0.002},
    };
    printf("%.9f\n", energy(bodies));
    for (int step = 0; step < 120000; step++)
        advance(bodies, 0.001);
    printf("%.9f\n", energy(bodies));
    return 0;
}
