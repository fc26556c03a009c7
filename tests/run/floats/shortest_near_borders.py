# Texts of doubles next to powers of two and ten, halfway between short decimals, and of all lengths.
import math

state = 20261130


def draw(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 11) % limit


def check(x, seen):
    text = repr(x)
    assert float(text) == x, text
    seen[0] = (seen[0] * 31 + len(text)) % 1000003
    for c in text:
        seen[1] = (seen[1] * 131 + ord(c)) % 1000000007
    if draw(400) == 0:
        print(text)


def main():
    seen = [0, 0]
    for e in range(-12, 56):
        x = 2.0**e
        for y in (x, math.nextafter(x, 0.0), math.nextafter(x, 1e300)):
            for z in (y, -y, y * 3, y * 1.25):
                check(z, seen)
    for e in range(-6, 18):
        x = 10.0**e
        for y in (x, math.nextafter(x, 0.0), math.nextafter(x, 1e300)):
            for k in range(1, 12):
                check(y * k, seen)
    for digits in range(1, 18):
        for _ in range(200):
            whole = draw(10**digits)
            for places in range(0, 20, 3):
                x = whole / 10.0**places
                check(x, seen)
                check(math.nextafter(x, 1e300), seen)
    for e in range(1010, 1078):
        for _ in range(60):
            check(math.ldexp((1 << 52) | draw(1 << 52), e - 1075), seen)
    # 2**k + 1/2: decimals lie evenly on both sides.
    for k in range(40, 53):
        for half in (0.5, 0.25, 0.125, 0.0625):
            check(2.0**k + half, seen)
            check(2.0**k + 1 + half, seen)
    print(seen)


main()
