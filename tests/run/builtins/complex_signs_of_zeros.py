"""complex(real, imag) keeps the signs of zeros."""
numbers = [0, 1, -1, 0.0, -0.0, 2.5, 0j, -0j, 1j, complex(-0.0, -0.0), complex(0.0, -0.0), True]
for real in numbers:
    print(complex(real), [complex(real, imag) for imag in numbers], complex(imag=real))
for text in ("-0j", "-0", "0-0j", "-0-0j", "nan", "-infj", "1e1000j", "( j )", "1 +2j", "1+2 j", "+ j"):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
