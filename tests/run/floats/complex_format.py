# format() of complex numbers: each part by the spec, and the whole padded.
numbers = (12.34 - 5.6j, 0j, -0.0 + 1j, 1 - 0j, 3j, 1e20 + 2.5e-7j, complex("inf") + 1j, complex("nan-infj"), 1234567.891 + 7654321j)
for spec in ("", " ", "+", "-", "e", ".2f", ".3", "g", "G", "E", ">30", "<30.1f", "^30", "*^+30.2e", "#.0f", "#g", ",.2f", "_", ",", "z.0f", "n", "40,.1f", "x<25"):
    print(spec, *(format(number, spec) for number in numbers), sep="|")
print(f"{12.34 - 5.6j: }", f"{1j!r:>5}", "{:.1f} {:^12}".format(1 + 2j, 3j))
for spec in ("d", "08", "=10", "0>10", ".f", "s", "x", "%", "c", ".99999999999", "10.2z", "é"):
    try:
        print(format(1 + 2j, spec))
    except ValueError as error:
        print(spec, error)


class Own(complex):
    def __str__(self):
        return "own"


print(format(Own(1, 2)), f"{Own(1, 2)}", f"{Own(1, 2):.1f}")
