# round(int, negative digits) is half-to-even and stays an int.
for n in (15, 25, 35, -15, -25, 149, 150, 151, 250, 10**30 + 5 * 10**9):
    print(n, round(n), round(n, 0), round(n, 2), round(n, -1), round(n, -2), round(n, -10))
print(round(5, -1), round(-5, -1), round(15, -1), round(7, -1), round(True))
