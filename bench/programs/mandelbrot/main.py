# group: numbers
"""The Mandelbrot set in characters: a while loop on floats."""


def count_steps(cx, cy, limit):
    x = y = 0.0
    steps = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y + cx, 2.0 * x * y + cy
        steps += 1
    return steps


def draw(width, height, limit):
    shades = " .:-=+*#%@"
    total = 0
    for row in range(height):
        line = []
        for column in range(width):
            steps = count_steps(3.0 * column / width - 2.2, 2.4 * row / height - 1.2, limit)
            total += steps
            line.append(shades[steps * (len(shades) - 1) // limit])
        print("".join(line))
    print(total)


draw(160, 60, 3000)
