# round(): banker's rounding on the exact binary value.
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 1e20, -3.7)])
print([round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, 0.45, 1.25, 1.35)])
print([round(x, 2) for x in (2.675, 1.005, 1.115, -2.675, 5.015)])
print(round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2), round(5e15 + 0.5, 0))
print(round(1.5, None), type(round(1.5)), type(round(1.5, 0)), round(2.5, 0), round(-0.4), round(-0.4, 0))
print(round(1e308, -308), round(1.7e308, -305), round(5e-324, 400), round(123.456, 400))
for x in (float("inf"), float("nan")):
    try:
        round(x)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
    print(round(x, 2))
