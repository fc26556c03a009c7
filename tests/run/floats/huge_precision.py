# Precisions far beyond what a double has: exact digits, then zeros.
values = [0.0, -0.0, 1.0, 0.1, -2.5, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 123456.789, 2.0**-1000, 1e22, 1e23]
for x in values:
    for precision in (0, 1, 50, 300, 766, 767, 768, 1073, 1074, 1075, 1100, 20000):
        for code in "fFeEgG":
            texts = [f"{x:.{precision}{code}}", f"{x:#.{precision}{code}}", f"{x:,.{precision}f}"]
            if precision < 60000:
                texts.append(f"%.{precision}{code}" % x)
            for text in texts:
                print(code, precision, len(text), text[:30], text[-5:], text.rstrip("0")[-12:], hash(text) == hash(text + ""))
for precision in (50000, 65000, 1000000):
    print(len("%.*f" % (precision, 1.5)), len(f"{0.1:.{precision}f}"), len(f"{0.1:.{precision}e}"), f"{0.1:.{precision}g}"[-20:])
print(f"{float('inf'):.50000f}", f"{float('nan'):.50000e}", "%.50000g" % 2.0)
print(len(f"{1.5:60000.50000f}"), len(f"{2.5:%}"), len(f"{0.25:.50000%}"), len(f"{1 + 2j:.20000f}"))
print(len(format(3, ".30000f")), len("%.30000f" % 3), len("{:.30000e}".format(True)), round(1.5, 40000), round(2.5, 10**6))
for precision in (2**31 - 1, 2**31, 2**63, 10**30):
    for make in (lambda: format(1.0, f".{precision}g"), lambda: f"%.{precision}g" % 1.0):
        try:
            print(len(make()))
        except Exception as error:
            print(type(error).__name__, error)
