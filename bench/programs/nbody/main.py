# group: numbers
"""Five bodies that attract one another: floats in attributes of objects."""

import math


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def make_bodies():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
        Body(5.2, 0.3, -0.1, 0.1, 2.7, 0.01, 0.04),
        Body(-9.1, 2.4, 0.4, -0.6, -1.9, 0.02, 0.012),
        Body(1.3, -19.0, -0.2, 1.4, 0.1, -0.03, 0.0017),
        Body(15.5, 26.0, 0.8, -0.9, 0.6, 0.01, 0.002),
    ]


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        for j in range(i + 1, count):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            distance_squared = dx * dx + dy * dy + dz * dz
            pull = dt / (distance_squared * math.sqrt(distance_squared))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main():
    bodies = make_bodies()
    print(f"{energy(bodies):.9f}")
    for _ in range(120000):
        advance(bodies, 0.001)
    print(f"{energy(bodies):.9f}")


main()
