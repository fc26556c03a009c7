# The f, e, g and % presentation types.
for x in (0.0, -0.0, 1.0, 0.5, 2.5, 1234.5678, 1e-10, 1.5e300, 999999.5, 0.00012345):
    print(f"{x:f}|{x:.0f}|{x:.3f}|{x:e}|{x:.2e}|{x:g}|{x:.3g}|{x:G}|{x:.1%}")
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f} {1e16:.1f} {2**0.5:.30f}")
print(f"{1e22:.0f} {1e23:.0f} {5e-324:.3g} {5e-324:.1074f}"[:120])
print(
    f"{float('inf'):f} {float('-inf'):F} {float('nan'):e} {float('inf'):08.2f} {float('nan'):+} {float('inf'):>8}"
)
