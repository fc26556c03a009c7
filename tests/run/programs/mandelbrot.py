# The Mandelbrot set in characters, with complex arithmetic by hand.
PALETTE = " .:-=+*#%@"


def escape(cx, cy, limit):
    x = y = 0.0
    for n in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return n
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return limit


total = 0
for row in range(-10, 11):
    line = ""
    for column in range(-40, 20):
        n = escape(column / 20.0, row / 10.0, 40)
        total += n
        line += PALETTE[n * (len(PALETTE) - 1) // 40]
    print(line.rstrip())
print(total)
