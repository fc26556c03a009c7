# The parts of complex numbers, and texts that complex() reads.
z = 3 + 4j
print(z.real, z.imag, (2j * 1.5).imag, (-z).real, abs(z))
for text in ("j", "-j", "+j", "1+j", "1-2j", "(3+4j)", " 2.5 ", "1e3j", "-1e-3-2e+3j"):
    print(text, complex(text))
for text in ("", "j1", "1+", "1 + 2j", "--j"):
    try:
        print(complex(text))
    except ValueError as error:
        print(repr(text), error)
