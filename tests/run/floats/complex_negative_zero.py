"""The sign of zeros in `complex(real, imag)`, of numbers that are complex and that are not."""


class Z:
    def __complex__(self):
        return -0.0 - 0.0j


zeros = (0.0, -0.0)
for a in (*zeros, 1, 1.0, True, -0.0j, 0j, complex(-0.0, -0.0)):
    for b in (*zeros, 0, 1, False, -0.0j, 0j, complex(-0.0, -0.0)):
        print(a, b, complex(a, b), complex(real=a, imag=b))
print([complex(x) for x in (-0.0, 0.0, -0.0j, complex(1, -0.0))], complex(imag=-0.0), complex(Z()), complex(Z(), -0.0))
print(complex(float("inf"), -0.0), complex("-0-0j"), complex(-0.0, float("nan")))
