# group: objects
"""Small objects with methods and operators that make new ones."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def turned(self):
        return Vector(-self.y, self.x)


class Ball:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed
        self.bounces = 0

    def step(self, gravity, dt):
        self.speed = self.speed + gravity * dt
        self.place = self.place + self.speed * dt
        if self.place.y < 0.0:
            self.bounce()

    def bounce(self):
        self.place = Vector(self.place.x, -self.place.y)
        self.speed = Vector(self.speed.x, -0.9 * self.speed.y)
        self.bounces += 1

    def energy(self):
        return 0.5 * self.speed.dot(self.speed) + 9.81 * self.place.y


def main():
    gravity = Vector(0.0, -9.81)
    balls = [Ball(Vector(float(i), 10.0 + i), Vector(1.0, 0.5 * i)) for i in range(20)]
    for _ in range(30000):
        for ball in balls:
            ball.step(gravity, 0.001)
    for ball in balls[::5]:
        print(f"{ball.energy():.6f} {ball.bounces} {ball.speed.turned().x:.6f}")


main()
