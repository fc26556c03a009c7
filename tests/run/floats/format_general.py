# g drops trailing zeros and switches notation at the precision; no type keeps ".0".
values = [100000.0, 1000000.0, 123456.0, 1234567.0, 0.0001, 0.00001, 1.10, 1e5, 12345678.9, 0.1 + 0.2]
for x in values:
    print(f"{x:g}", f"{x:.10g}", f"{x:.1g}", f"{x:.17g}", f"{x:.6}", f"{x:.16}", f"{x:n}")
print("%g %g %.3g %#g %G" % (1e100, 1e-100, 1234.0, 1.0, 1e-10))
print("%5.1f|%-8.2f|%+.1e|%08.3f|% f" % (3.14159, 2.5, 12345.678, -3.14159, 1.0))
